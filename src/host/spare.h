/* Memory that was freed and is not needed soon. */
#ifndef HOST_SPARE_H
#define HOST_SPARE_H

/* Gives it back to the system, where the library keeps it: many may read at
 * once. */
void spare_give_back(void);

#endif
