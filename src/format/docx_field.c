#include "format/docx_field_internal.h"

/* Returns the innermost field; NULL if none is open, or too many are. */
static struct docx_field *
innermost(struct docx_fields *fields)
{
	return fields->count > 0 && fields->count <= DOCX_FIELDS
		   ? &fields->at[fields->count - 1]
		   : NULL;
}

void
docx_field_begin(struct docx_fields *fields)
{
	fields->count++;
	if (innermost(fields) != NULL)
		*innermost(fields) = (struct docx_field){ .length = 0 };
}

void
docx_field_add(struct docx_fields *fields, struct str code)
{
	struct docx_field *field = innermost(fields);

	if (field == NULL || field->shown)
		return;
	if (field->length == 0)
		code = str_trim(code);
	for (size_t i = 0; i < code.length && field->length < DOCX_CODE; i++)
		field->code[field->length++] = code.bytes[i];
}

void
docx_field_show(struct docx_fields *fields)
{
	if (innermost(fields) != NULL)
		innermost(fields)->shown = true;
}

void
docx_field_end(struct docx_fields *fields)
{
	if (fields->count > 0)
		fields->count--;
}

bool
docx_field_shows(const struct docx_fields *fields)
{
	for (size_t i = 0; i < fields->count && i < DOCX_FIELDS; i++)
		if (!fields->at[i].shown)
			return false;
	return true;
}

bool
docx_field_lists(const struct docx_fields *fields)
{
	for (size_t i = 0; i < fields->count && i < DOCX_FIELDS; i++) {
		const struct docx_field *field = &fields->at[i];
		struct str code = { field->code, field->length };

		if (field->shown &&
		    (str_is(code, "TOC") || str_starts(code, str_of("TOC "))))
			return true;
	}
	return false;
}
