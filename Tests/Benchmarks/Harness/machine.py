"""What the figures depend on, in words."""
import datetime
import os
import platform
import subprocess
import time


def answer(*words):
    try:
        return subprocess.run(words, capture_output=True, text=True).stdout.strip()
    except OSError:
        return ""


def first(path, key):
    with open(path) as lines:
        return next((line.split(":", 1)[1].strip() for line in lines if line.startswith(key)), "unknown")


def system():
    with open("/etc/os-release") as lines:
        return next((line.split("=", 1)[1].strip().strip('"') for line in lines if line.startswith("PRETTY_NAME=")), "unknown")


def description(events):
    """The lines that stand above the tables, and hold for all of them."""
    return [
        "- Compiled for release, with the standard library inside",
        "- The files are in the memory of the system when they are read",
        "- Durability: each commit ends with fdatasync; SQLite beside it in WAL mode with synchronous=FULL",
        f"- Data, where a row says no other: {events:,} events of every kind with Vietnamese and Lao text, generated from seed 1",
    ]


def machine(bench):
    """What a part was measured on, in a sentence."""
    memory = int(first("/proc/meminfo", "MemTotal").split()[0]) / (1 << 20)
    file_system, device = (answer("df", f"--output={field}", str(bench.scratch)).splitlines()[-1] for field in ("fstype", "source"))
    swift = answer("swift", "--version").splitlines()[0]
    sqlite = answer("pkg-config", "--modversion", "sqlite3")
    return (
        f"On {os.cpu_count()} × {first('/proc/cpuinfo', 'model name')}, {memory:.0f} GiB of memory, {file_system} on {device}; "
        f"{system()}, Linux {platform.release()}; {swift}, SQLite {sqlite}, {answer('hledger', '--version').split(',')[0]}, "
        f"Python {platform.python_version()}."
    )


def circumstances(bench, begin, how=None):
    """When, how and on what one part was measured, that began at a time of the monotonic clock: two lines."""
    how = how or (
        f"{bench.repeat} turns of each, at most three of what takes long and two of what takes minutes, and one before them that is "
        "not counted"
    )
    changed = " and what was changed since" if answer("git", "status", "--porcelain", "Package.swift", "Sources", ":(exclude,glob)**/*.docc/**") else ""
    minutes = max(1, round((time.monotonic() - begin) / 60))
    return (
        f"Measured on {datetime.date.today():%-d %B %Y} in {minutes} minute{'s' if minutes > 1 else ''}, the program as of "
        f"{answer('git', 'rev-parse', '--short', 'HEAD') or 'an unknown revision'}{changed}; {how}; load of the machine in the last quarter of an "
        f"hour: {os.getloadavg()[2]:.1f}.\n{machine(bench)}"
    )
