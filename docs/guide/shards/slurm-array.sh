#!/bin/sh
#SBATCH --job-name=kvaom
#SBATCH --array=1-8
#SBATCH --cpus-per-task=2
#SBATCH --mem-per-cpu=500M
#SBATCH --time=00:10:00
# Each task of the array computes one share of the large questions of a plan:
#   sbatch docs/guide/shards/slurm-array.sh plan.kvaom
# The part is written whole or not at all, so a task that is stopped leaves nothing behind that looks like one.
set -eu
plan=$1
kvaom run "$plan" --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" -o "part-$SLURM_ARRAY_TASK_ID" --force
