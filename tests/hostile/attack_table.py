"""ATTACKS.md: every class of attack, and which tests prove it refused. Written from the attacks
themselves; tests elsewhere are named by file and words of theirs, which must be there."""
import collections
import pathlib
import sys

from attack import ATTACKS, CLASSES

FOLDER = pathlib.Path(__file__).resolve().parent
TESTS = FOLDER.parent

# Class -> (file below tests/, words in it): what proves the same from another side.
ELSEWHERE = {
    "arbitrary file": [
        ("integration/sync_stick.py", "test_altered_bytes_are_never_activated"),
        ("integration/sync_server.py", "test_altered_bytes_are_never_activated"),
        ("conformance/cases_files.py", "wrong_bytes_are_not_kept"),
        ("unit/test_tuf_client_flips.c", "every-length-of-every-file")],
    "endless data": [
        ("line/http_table.py", "endless_body"),
        ("conformance/cases_refresh.py", "an_endless_body_is_cut_at_the_limit"),
        ("conformance/cases_refresh.py", "a_run_takes_256_roots")],
    "slow retrieval": [("line/http_table.py", "trickle"), ("line/http_table.py", "stall")],
    "hostile mirror": [
        ("conformance/cases_refresh.py", "a_gap_in_the_roots_is_not_jumped"),
        ("line/http_table.py", "redirect")],
    "stolen key below threshold": [
        ("conformance/cases_keys.py", "one_key_under_many_ids_counts_once"),
        ("conformance/cases_keys.py", "a_signature_too_few_is_too_few"),
        ("conformance/cases_delegations.py", "a_wrong_role_is_not_believed_and_ends_the_search")],
    "rollback": [
        ("conformance/cases_refresh.py", "a_timestamp_does_not_go_back"),
        ("conformance/cases_refresh.py", "a_snapshot_may_not_drop_a_role"),
        ("conformance/cases_delegations.py", "a_role_does_not_go_back")],
    "freeze": [
        ("conformance/cases_refresh.py", "the_second_of_expiry_is_too_late"),
        ("integration/sync_stick.py", "test_expired_metadata_need_the_staffs_word")],
    "mix-and-match": [
        ("conformance/cases_refresh.py", "a_file_of_another_length_or_hash_than_named_is_refused")],
    "fast-forward": [("conformance/cases_refresh.py", "new_keys_end_a_fast_forward")],
    "wrong file": [
        ("integration/sync_delta.py", "test_a_delta_from_another_release_is_no_start"),
        ("integration/sync_stick.py", "test_packed_file_that_is_not_the_signed_snapshot")],
    "path traversal": [
        ("conformance/cases_files.py", "a_target_may_not_have_these_names"),
        ("conformance/cases_delegations.py", "a_role_may_have_any_name"),
        ("integration/sync_stick.py", "test_links_and_pipes_on_a_stick_are_not_followed")],
    "hostile snapshot": [
        ("unit/test_snapshot_snapshot.c", "values-that-the-schema-forbids-are-refused"),
        ("unit/test_release_surveys.c", "a-release-that-shows-what-must-be-hidden-is-refused"),
        ("fuzz/fuzz_snapshot_snapshot.c", "LLVMFuzzerTestOneInput")],
    "decompression bomb": [
        ("unit/test_client_unpack.c", "g_test_add"), ("fuzz/fuzz_client_unpack.c", "LLVMFuzzerTestOneInput"),
        ("line/http_table.py", "bomb")],
    "hostile delta": [
        ("unit/test_delta_pages_damage.c", "g_test_add"), ("integration/sync_delta.py",
                                                           "test_deltas_that_lead_nowhere_give_way"),
        ("fuzz/fuzz_delta_pages.c", "LLVMFuzzerTestOneInput"),
        ("fuzz/fuzz_delta_rows.c", "LLVMFuzzerTestOneInput")],
}
HEAD = """# Attacks, and the tests that prove each refused

Written by `tests/hostile/attacks.py --table`; a test fails while this file says anything else. Every
attack of tests/hostile is one row of a table there, is played through https and through a folder, and
must come to the same verdict. Numbers in brackets are the support codes that it may end with
(`sync/client/result.h`); those that begin with 00 are attacks beside which the right release arrives.
"""


def proofs_elsewhere(kind):
    named = []
    for file, words in ELSEWHERE.get(kind, []):
        if words not in (TESTS / file).read_text(encoding="utf-8"):
            sys.exit(f"ATTACKS.md: {file} no longer has {words}")
        named.append(f"`{file}`" if words in ("g_test_add", "LLVMFuzzerTestOneInput")
                     else f"`{file}`: {words.replace('_', ' ').replace('-', ' ')}")
    return named


def text_of_class(kind, meaning):
    rows = [attack for attack in ATTACKS if attack.kind == kind]
    tables = collections.Counter(attack.name.partition(":")[0] for attack in rows)
    codes = sorted({attack.verdict.support for attack in rows})
    lines = [f"\n## {kind[0].upper()}{kind[1:]}", f"Somebody {meaning}. {len(rows)} attacks here "
             f"({', '.join(codes)}).", ""]
    lines += [f"- {name}: {count}" for name, count in tables.items()]
    others = proofs_elsewhere(kind)
    if others:
        lines.append("- elsewhere: " + "; ".join(others))
    return lines


def make_table():
    lines = [HEAD, "| class | attacks | proved elsewhere by |", "|---|---|---|"]
    for kind in CLASSES:
        count = sum(attack.kind == kind for attack in ATTACKS)
        lines.append(f"| {kind} | {count} | {len(proofs_elsewhere(kind))} more tests |")
    lines.append(f"| all | {len(ATTACKS)} | |")
    for kind, meaning in CLASSES.items():
        lines += text_of_class(kind, meaning)
    return "\n".join(lines) + "\n"


def write_table(check):
    table = make_table()
    if not check:
        print(table, end="")
    elif (FOLDER / "ATTACKS.md").read_text(encoding="utf-8") != table:
        sys.exit("tests/hostile/ATTACKS.md is stale: write it anew with attacks.py --table")
