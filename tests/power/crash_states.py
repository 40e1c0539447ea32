"""What a disk may hold after a power cut, worked out of the log of its writes and flushes.

The log is that of dm-log-writes (Linux, Documentation/admin-guide/device-mapper/log-writes.rst), as
qemu's blklogwrites writes it: a super block, then for each request one sector of head and its data.

Before a flush has ended, a disk may have stored any of the writes since the flush before it: some of
them, in any order, and of one of them only some sectors. A crash state is therefore a place in the
log, which of the writes since the last flush are there, and which sectors of a torn one."""
import dataclasses
import random
import struct

from disk import MARK_OFFSET

MAGIC, VERSION = 0x6A736677736872, 1
FLUSH, FUA, DISCARD = 1, 2, 4
SECTOR = 512
SUBSETS = 4  # random ones for each write after which the power may go


@dataclasses.dataclass(frozen=True)
class State:
    """`end` entries of the log were sent; of those since the last flush, `kept` are on the disk, and
    of entry `torn` only the sectors whose bit is set in `sectors`."""
    end: int
    kept: tuple
    torn: int = -1
    sectors: int = 0


class Log:
    """entries: (offset, data) for writes, None for flushes."""

    def __init__(self, path):
        self.entries, self.marks = [], {}
        with open(path, "rb") as file:
            magic, version, count, sector = struct.unpack("<QQQI", file.read(28))
            if (magic, version, sector) != (MAGIC, VERSION, SECTOR):
                raise ValueError(f"{path}: not a log of writes")
            file.seek(SECTOR)
            for _ in range(count):
                at, sectors, flags, _ = struct.unpack("<QQQQ", file.read(SECTOR)[:32])
                self.add(at * SECTOR, file.read(sectors * SECTOR), flags)

    def add(self, offset, data, flags):
        if flags & DISCARD:
            raise ValueError("a discard: the file system was not mounted with nodiscard")
        if flags & FLUSH:
            self.entries.append(None)
        if offset == MARK_OFFSET and data:
            self.marks[len(self.entries)] = data.rstrip(b"\0").decode()
        elif data:
            self.entries.append((offset, data))
        if flags & FUA and not flags & FLUSH:
            self.entries.append(None)  # stronger than FUA; ext4 sends none through a loop device

    def mark_before(self, end):
        """The last mark that stands before entry `end`; None if there is none."""
        return self.marks.get(max((at for at in self.marks if at <= end), default=None))

    def states(self, seed):
        """Every crash state of interest, each once: after every flush, after every write, at every
        mark without what was not flushed, and random subsets and tears seeded with `seed`."""
        found = {}
        since = 0
        for end in range(len(self.entries) + 1):
            if end > 0 and self.entries[end - 1] is None:
                since = end
            dice = random.Random(f"{seed} {end}")
            for state in self.states_at(since, end, dice):
                # The same bytes at a later time are another state: more may have been promised.
                key = (state, self.mark_before(end)) if state.kept or state.torn >= 0 else (
                    since, self.mark_before(end))
                found.setdefault(key, state)
        return list(found.values())

    def states_at(self, since, end, dice):
        waiting = range(since, end)
        yield State(end, ())
        yield State(end, tuple(waiting))
        if not waiting:
            return
        for _ in range(min(SUBSETS, 2 ** len(waiting) - 2)):
            yield State(end, tuple(entry for entry in waiting if dice.random() < 0.5))
        yield State(end, tuple(entry for entry in waiting if entry != dice.choice(waiting)))
        torn = end - 1
        sectors = len(self.entries[torn][1]) // SECTOR
        # The super block is one sector to ext4, and so it is to disks that lie about theirs.
        if sectors > 1 and self.entries[torn][0] != 0:
            first = (1 << dice.randrange(1, sectors)) - 1
            yield State(end, tuple(waiting[:-1]), torn, first)
            yield State(end, tuple(waiting[:-1]), torn, dice.getrandbits(sectors))


class Disk:
    """The bytes of the disk; states must be asked for in the order of their `end`."""

    def __init__(self, image, log):
        self.durable, self.log, self.flushed = bytearray(image), log, 0

    def write(self, disk, entry, sectors=-1):
        offset, data = self.log.entries[entry]
        for sector in range(len(data) // SECTOR) if sectors != -1 else ():
            if sectors >> sector & 1:
                at = sector * SECTOR
                disk[offset + at:offset + at + SECTOR] = data[at:at + SECTOR]
        if sectors == -1:
            disk[offset:offset + len(data)] = data

    def at(self, state):
        """The bytes of the disk in a state."""
        entries = self.log.entries
        flush = max((i for i in range(self.flushed, state.end) if entries[i] is None), default=-1)
        for entry in range(self.flushed, flush + 1):
            if entries[entry] is not None:
                self.write(self.durable, entry)
        self.flushed = max(self.flushed, flush + 1)
        disk = bytearray(self.durable)
        for entry in state.kept:
            self.write(disk, entry)
        if state.torn >= 0:
            self.write(disk, state.torn, state.sectors)
        return disk
