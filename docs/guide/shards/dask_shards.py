"""Shares the large questions of a plan out among the workers of Dask, and prints the answers of one run.

    python3 dask_shards.py plan.kvaom 8 --format csv         on the processors of this machine
    python3 dask_shards.py plan.kvaom 8 tcp://head:8786      on a cluster that is there; the plan lies at one path for all

What follows the number of shares goes to `kvaom merge`, but for the address of a cluster.
"""
import pathlib
import subprocess
import sys
import tempfile

from dask.distributed import Client, LocalCluster


def part(plan, share):
    """The bytes of a part, computed where Dask puts the task. Exit code 1 says that a question has no answer, which the
    merged answers say too."""
    done = subprocess.run(["kvaom", "run", plan, "--shard", share], capture_output=True, check=False)
    if done.returncode > 1 or not done.stdout:
        raise RuntimeError(done.stderr.decode())
    return done.stdout


def main(plan, count, *rest):
    addresses = [word for word in rest if "://" in word]
    options = [word for word in rest if "://" not in word]
    cluster = addresses[0] if addresses else LocalCluster(dashboard_address=None)
    with Client(cluster) as client, tempfile.TemporaryDirectory() as folder:
        shares = [f"{number}/{count}" for number in range(1, int(count) + 1)]
        parts = client.gather(client.map(part, [plan] * len(shares), shares, pure=False))
        files = []
        for number, text in enumerate(parts, 1):
            files.append(pathlib.Path(folder) / f"part-{number}")
            files[-1].write_bytes(text)
        return subprocess.run(["kvaom", "merge", *map(str, files), *options], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
