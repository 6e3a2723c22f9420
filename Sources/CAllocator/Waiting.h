// Waiting by a clock that nobody sets, which Swift's Glibc module leaves out.
#include <semaphore.h>
#include <time.h>

extern int sem_clockwait(sem_t *semaphore, clockid_t clock, const struct timespec *end);
