#!/bin/sh
# Serves a repository folder with nginx over TLS on the loopback address, as no particular user.
#   packaging/serve.sh start FOLDER STATE [PORT]   prints the URL; STATE keeps certificate, log, pid
#   packaging/serve.sh stop STATE
# Without PORT a free one is taken. STATE/certificate.pem is what clients are given to trust.
set -eu
umask 077

die() {
    echo "serve.sh: $*" >&2
    exit 1
}

# A port nobody listens on. Each process begins to look elsewhere: two that start at once rarely meet.
free_port() {
    tries=0
    while [ $tries -lt 500 ]; do
        port=$((18443 + ($$ + attempt * 37 + tries) % 500))
        # Nothing listens where a connection is refused.
        curl -s --max-time 1 "telnet://127.0.0.1:$port" </dev/null >/dev/null 2>&1
        [ $? = 7 ] && echo $port && return
        tries=$((tries + 1))
    done
    die "no free port between 18443 and 18942"
}

make_certificate() {
    [ -e "$state/certificate.pem" ] && openssl x509 -checkend 86400 -noout \
        -in "$state/certificate.pem" >/dev/null 2>&1 && return
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30 \
        -subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1 \
        -keyout "$state/key.pem" -out "$state/certificate.pem" 2>/dev/null
}

write_config() {
    cat >"$state/nginx.conf" <<CONF
daemon on;
pid $state/nginx.pid;
error_log $state/error.log;
worker_processes 1;
events { worker_connections 128; }
http {
    access_log $state/access.log;
    client_body_temp_path $state/tmp; proxy_temp_path $state/tmp; fastcgi_temp_path $state/tmp;
    uwsgi_temp_path $state/tmp; scgi_temp_path $state/tmp;
    types {
        text/html html; text/css css; text/csv csv; application/json json; application/zstd zst;
        application/pdf pdf; image/svg+xml svg; image/png png; image/jpeg jpg jpeg;
    }
    gzip on;
    gzip_types text/css text/csv application/json;
    default_type application/octet-stream;
    charset utf-8;
    server_tokens off;
    absolute_redirect off;
    server {
        listen 127.0.0.1:$port ssl;
        ssl_certificate $state/certificate.pem;
        ssl_certificate_key $state/key.pem;
        root "$folder";
        index index.html;
        # Pages change with every release; what a page may do it says itself.
        add_header Cache-Control "public, max-age=300";
        add_header X-Content-Type-Options nosniff;
        # Files with a version or a hash in their name never change.
        location /targets/ { add_header Cache-Control "public, max-age=31536000, immutable"; }
        location ~ ^/metadata/[0-9] { add_header Cache-Control "public, max-age=31536000, immutable"; }
        location = /metadata/timestamp.json { add_header Cache-Control "public, max-age=60"; }
    }
}
CONF
}

start() {
    [ -d "$1" ] || die "no folder $1"
    folder=$(cd "$1" && pwd)
    mkdir -p "$2/tmp"
    state=$(cd "$2" && pwd)
    nginx=$(command -v nginx || echo /usr/sbin/nginx)
    # As root nginx drops to an account that cannot read a folder below /root or a private one.
    user=
    [ "$(id -u)" != 0 ] || user='user root;'
    make_certificate
    # Somebody may take the port between the look and the start: then another one.
    attempt=0
    while :; do
        port=${3:-$(set +e; free_port)}
        write_config
        "$nginx" -e "$state/error.log" -c "$state/nginx.conf" -g "$user" 2>>"$state/start.log" && break
        attempt=$((attempt + 1))
        [ -z "${3:-}" ] && [ $attempt -lt 5 ] ||
            die "nginx did not start: $(tail -n 1 "$state/error.log")"
    done
    echo "https://localhost:$port"
}

stop() {
    [ -s "$1/nginx.pid" ] || return 0
    pid=$(cat "$1/nginx.pid")
    kill "$pid" 2>/dev/null || return 0
    tries=0
    while kill -0 "$pid" 2>/dev/null && [ $tries -lt 50 ]; do
        sleep 0.1
        tries=$((tries + 1))
    done
}

case ${1:-} in
start) [ $# -ge 3 ] || die "start FOLDER STATE [PORT]" && shift && start "$@" ;;
stop) [ $# -eq 2 ] || die "stop STATE" && stop "$2" ;;
*) die "start FOLDER STATE [PORT] | stop STATE" ;;
esac
