"""Runs the commands that come on standard input, one JSON object a line, and answers what each cost.

Node cannot ask for the resources of its children; wait4 answers exactly, for the child and all that it waited for.
"""

import json
import os
import signal
import sys
import time

# Kilobytes on Linux, bytes on macOS.
PEAK_UNIT = 1 if sys.platform == "darwin" else 1024


def run(argv, cwd, env, limit_seconds, out):
    os.chdir(cwd)
    null = os.open(os.devnull, os.O_RDWR)
    written = os.open(out or os.devnull, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    actions = [(os.POSIX_SPAWN_DUP2, null, 0), (os.POSIX_SPAWN_DUP2, written, 1), (os.POSIX_SPAWN_DUP2, written, 2)]
    began = time.monotonic()
    pid = os.posix_spawnp(argv[0], argv, env, file_actions=actions, setpgroup=0)
    signal.signal(signal.SIGALRM, lambda *_: os.killpg(pid, signal.SIGKILL))
    signal.setitimer(signal.ITIMER_REAL, limit_seconds)
    _, status, usage = os.wait4(pid, 0)
    signal.setitimer(signal.ITIMER_REAL, 0)
    wall = time.monotonic() - began
    os.close(null)
    os.close(written)
    return {
        "cpu": 1000 * (usage.ru_utime + usage.ru_stime),
        "wall": 1000 * wall,
        "peak": usage.ru_maxrss * PEAK_UNIT,
        "exit": os.WEXITSTATUS(status) if os.WIFEXITED(status) else None,
        "late": wall >= limit_seconds,
    }


for line in sys.stdin:
    try:
        answer = run(**json.loads(line))
    except OSError as error:
        answer = {"cpu": 0, "wall": 0, "peak": 0, "exit": None, "late": False, "error": str(error)}
    print(json.dumps(answer), flush=True)
