"""Targets: fetched once, kept under one name, and only when length and every hash are right."""
from bed import case, table

ODD_NAMES = ("a b", "a%20b", "%", "a+b&c=d", "ตำบล/น้ำ.zst", "deep/er/and deeper/file.txt", "#", "?q=1",
             "semi;colon", "'quoted' \"twice\"", "back\\slash", ".hidden", "...", "a/.b/..c", "~user",
             "é\u0301", "x" * 255, "[a-z]*", "-option", "$HOME `id`", "a:b@c", "%2e%2e/x")


@table({name if len(name) < 40 else "long": (name,) for name in ODD_NAMES})
def a_target_may_have_any_name(bed, name):
    repository = bed.begin()
    path = repository.add_target(name, name.encode())
    repository.publish_all()
    if bed.folder_mode and len(path.rpartition("/")[2].encode()) > 255:
        return  # no folder can hold it
    bed.download(True, name, files=[name.encode()])
    bed.download(True, name, requests="2.root timestamp", files=[name.encode()])


@table({name: (name,) for name in ("../x", "a/../../x", "/x", "..", ".", "a/./b", "a//b", "a/", "",
                                   "a\nb", "\u0001")})
def a_target_may_not_have_these_names(bed, name):
    repository = bed.begin()
    repository.add_target(name, b"1")
    repository.files = {path: data for path, data in repository.files.items()
                        if path.startswith("metadata/")}
    repository.publish_all()
    bed.refresh(False, "2.root timestamp 2.snapshot 2.targets", "root=1 snapshot=2 timestamp=2")
    bed.download(False, name, files=[])


@case
def a_refresh_fetches_no_target(bed):
    repository = bed.begin()
    repository.add_target("x", b"1")
    repository.publish_all()
    bed.refresh(True, "2.root timestamp 2.snapshot 2.targets")


@case
def a_new_version_of_a_target_replaces_the_file(bed):
    repository = bed.begin()
    for number in range(6):
        content = f"version {number}".encode()
        repository.add_target("dir/x", content)
        repository.publish_all()
        if number % 2 == 0:
            bed.download(True, "dir/x", files=[content])


@case
def several_targets_come_in_their_order_with_one_refresh(bed):
    repository = bed.begin()
    paths = {name: repository.add_target(name, name.encode()) for name in ("b", "a", "c")}
    repository.publish_all()
    bed.download(True, "c", "a", "b", files=[b"a", b"b", b"c"], requests=" ".join(
        ["2.root timestamp 2.snapshot 2.targets", paths["c"], paths["a"], paths["b"]]))


@case
def the_first_target_that_fails_ends_the_run(bed):
    repository = bed.begin()
    for name in ("a", "b"):
        repository.add_target(name, name.encode())
    repository.publish_all()
    bed.download(False, "a", "no such", "b", files=[b"a"])
    bed.download(True, "b", "a", "b", files=[b"a", b"b"])


@table({
    "other bytes": (lambda data: b"evil" * (len(data) // 4),), "cut": (lambda data: data[:-1],),
    "longer": (lambda data: data + b"x",), "empty": (lambda data: b"",),
    "much longer": (lambda data: data * 100000,),
})
def wrong_bytes_are_not_kept(bed, spoil):
    repository = bed.begin()
    path = repository.add_target("x", b"12345678")
    other = repository.add_target("y", b"good one")
    repository.publish_all()
    bed.download(True, "y", files=[b"good one"])
    for spoilt in (path, other):
        repository.files[spoilt] = spoil(repository.files[spoilt])
    bed.download(False, "x", files=[b"good one"])
    bed.download(True, "y", files=[b"good one"], requests="2.root timestamp")


@case
def a_file_that_was_changed_on_the_disk_is_fetched_anew(bed):
    repository = bed.begin()
    repository.add_target("x", b"right")
    repository.publish_all()
    bed.download(True, "x", files=[b"right"])
    for path in bed.targets.iterdir():
        path.write_bytes(b"wrong")
    bed.download(True, "x", files=[b"right"])


@case
def a_target_that_is_announced_and_missing_fails(bed):
    repository = bed.begin()
    path = repository.add_target("x", b"1")
    repository.publish_all()
    del repository.files[path]
    bed.download(False, "x", files=[],
                 requests=f"2.root timestamp 2.snapshot 2.targets {path}")


@table({
    "sha512 alone": (("sha512",), True), "both": (("sha256", "sha512"), True),
    "both, the other first": (("sha512", "sha256"), None),
    "one that we cannot check": (("sha256", "md5"), False),
})
def every_listed_hash_is_checked(bed, functions, good):
    repository = bed.begin()
    path = repository.add_target("x", b"1", functions=functions)
    if good is None:  # the file's name has the SHA-256, wherever it is listed
        data = repository.files[path]
        repository.add_target("x", data)
        repository.add_target("x", data, functions=functions)
        good = True
    repository.publish_all()
    bed.download(good, "x", files=[b"1"] if good else [])


@table({"sha256": ("sha256",), "sha512": ("sha512",)})
def one_wrong_hash_of_two_is_wrong(bed, wrong):
    repository = bed.begin()
    path = repository.add_target("x", b"1", functions=("sha256", "sha512"))
    listed = repository.signed["targets"]["targets"]["x"]["hashes"]
    listed[wrong] = "ab" * (len(listed[wrong]) // 2)
    if wrong == "sha256":
        repository.files[f"targets/{listed[wrong]}.x"] = repository.files[path]
    repository.publish_all()
    bed.download(False, "x", files=[])


@case
def a_wrong_length_with_the_right_hash_is_wrong(bed):
    repository = bed.begin()
    repository.add_target("x", b"12345")
    for length in (4, 6):
        repository.signed["targets"]["targets"]["x"]["length"] = length
        repository.publish_all()
        bed.download(False, "x", files=[])


@case
def an_empty_target_is_a_target(bed):
    repository = bed.begin()
    repository.add_target("x", b"")
    repository.publish_all()
    bed.download(True, "x", files=[b""])


@case
def a_target_of_a_megabyte_comes_whole(bed):
    content = bytes(range(256)) * 4096
    repository = bed.begin()
    repository.add_target("x", content)
    repository.publish_all()
    bed.download(True, "x", files=[content])
