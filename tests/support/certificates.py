"""Certificates for tests: an authority that the client believes, and server certificates by it or by
others that are wrong in one way each. Chains and keys lie in one PEM file a name."""
import datetime
import ssl

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

DAY = datetime.timedelta(days=1)


def now():
    return datetime.datetime.utcnow().replace(microsecond=0)


def name_of(text):
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


class Certificates:
    """Files in `folder`; `authority_file` is what a client is given to believe."""

    def __init__(self, folder):
        self.folder = folder
        self.key, self.authority = self.make_authority("test authority")
        self.authority_file = folder / "authority.pem"
        self.authority_file.write_bytes(self.authority.public_bytes(serialization.Encoding.PEM))
        self.right = self.make("right")

    @staticmethod
    def make_authority(name):
        key = ec.generate_private_key(ec.SECP256R1())
        builder = x509.CertificateBuilder(
            name_of(name), name_of(name), key.public_key(), x509.random_serial_number(),
            datetime.datetime(2000, 1, 1), datetime.datetime(2199, 1, 1))
        builder = builder.add_extension(x509.BasicConstraints(True, None), critical=True)
        return key, builder.sign(key, hashes.SHA256())

    def make(self, name, hosts=("localhost",), first=None, last=None, key=None,
             purpose=ExtendedKeyUsageOID.SERVER_AUTH, issuer=None, self_signed=False):
        """A server certificate, right but for what is given. Returns its file."""
        key = key or ec.generate_private_key(ec.SECP256R1())
        signing_key, authority = issuer or (self.key, self.authority)
        subject = name_of("localhost")
        if self_signed:
            signing_key, issuer_name = key, subject
        else:
            issuer_name = authority.subject
        builder = x509.CertificateBuilder(
            issuer_name, subject, key.public_key(), x509.random_serial_number(),
            first or now() - DAY, last or now() + 30 * DAY)
        builder = builder.add_extension(
            x509.SubjectAlternativeName([x509.DNSName(host) for host in hosts]), critical=False)
        builder = builder.add_extension(x509.ExtendedKeyUsage([purpose]), critical=False)
        certificate = builder.sign(signing_key, hashes.SHA256())
        path = self.folder / f"{name}.pem"
        path.write_bytes(certificate.public_bytes(serialization.Encoding.PEM) + key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption()))
        return path

    def make_wrong(self):
        """Certificates no client may believe: name -> file."""
        client = ExtendedKeyUsageOID.CLIENT_AUTH
        return {
            "expired yesterday": self.make("expired", first=now() - 30 * DAY, last=now() - DAY),
            "for another host": self.make("host", hosts=("data.example",)),
            "for a host below ours": self.make("below", hosts=("*.localhost",)),
            "self-signed": self.make("self", self_signed=True),
            "by a foreign authority": self.make("foreign",
                                                issuer=self.make_authority("test authority")),
            "for clients only": self.make("purpose", purpose=client),
            "with a short RSA key": self.make("short", key=rsa.generate_private_key(65537, 1024)),
            "issued by a server's certificate": self.make_below_server(),
        }

    def make_future(self):
        return self.make("future", first=now() + DAY)

    def make_below_server(self):
        key = ec.generate_private_key(ec.SECP256R1())
        middle = self.make("middle", key=key)
        certificate = x509.load_pem_x509_certificate(middle.read_bytes())
        path = self.make("below-server", issuer=(key, certificate))
        path.write_bytes(path.read_bytes() + middle.read_bytes().split(b"-----BEGIN PRIVATE")[0])
        return path


def server_context(file, lowest=ssl.TLSVersion.TLSv1_2, highest=ssl.TLSVersion.TLSv1_3,
                   ciphers=None):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    if ciphers is not None:
        context.set_ciphers(ciphers)
    context.minimum_version, context.maximum_version = lowest, highest
    context.load_cert_chain(file)
    return context
