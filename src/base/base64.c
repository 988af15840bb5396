#include "base/base64.h"

/* Adds three bytes, or the last one or two, as four letters. */
static void
add_group(struct buffer *buffer, const unsigned char *bytes, size_t count)
{
	static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				      "abcdefghijklmnopqrstuvwxyz"
				      "0123456789+/";
	unsigned bits = (unsigned)bytes[0] << 16;

	if (count > 1)
		bits |= (unsigned)bytes[1] << 8;
	if (count > 2)
		bits |= bytes[2];
	for (size_t i = 0; i < 4; i++, bits <<= 6)
		buffer_add_byte(
		    buffer, i <= count ? letters[bits >> 18 & 0x3F] : '=');
}

void
base64_add(struct buffer *buffer, struct str bytes)
{
	const unsigned char *from = (const unsigned char *)bytes.bytes;

	for (size_t at = 0; at < bytes.length; at += 3) {
		size_t left = bytes.length - at;

		add_group(buffer, from + at, left < 3 ? left : 3);
	}
}
