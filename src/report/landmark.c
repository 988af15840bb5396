#include "report/landmark.h"

size_t
landmarks_part(const struct report *report, enum kind kind)
{
	size_t part = report_first_child(report, 0);

	while (part != 0 && report->nodes[part].kind != kind)
		part = report_next_sibling(report, part);
	return part;
}

static void
add(struct landmarks *landmarks, int digit, size_t node)
{
	if (landmarks->nodes[digit] == 0)
		landmarks->nodes[digit] = node;
}

struct landmarks
landmarks_find(const struct report *report)
{
	struct landmarks landmarks = { 0 };
	size_t tasks = landmarks_part(report, KIND_TASKS);
	size_t child = report_first_child(report, tasks);

	for (int digit = 1; digit <= 9 && child != 0; digit++) {
		add(&landmarks, digit, child);
		child = report_next_sibling(report, child);
	}
	if (tasks != 0) {
		add(&landmarks, 0, landmarks_part(report, KIND_PREFACE));
		add(&landmarks, 8, landmarks_part(report, KIND_GOVERNANCE));
		add(&landmarks, 9, landmarks_part(report, KIND_RESULTS));
	}
	return landmarks;
}

int
landmarks_digit(const struct landmarks *landmarks, size_t node)
{
	for (int digit = 0; node != 0 && digit < LANDMARK_COUNT; digit++)
		if (landmarks->nodes[digit] == node)
			return digit;
	return -1;
}
