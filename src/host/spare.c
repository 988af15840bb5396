#include "host/spare.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void
spare_give_back(void)
{
#ifdef __GLIBC__
	malloc_trim(0);
#endif
}
