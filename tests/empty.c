/* A program that does nothing: `make check-links` gives it the layers. */
int
main(void)
{
	return 0;
}
