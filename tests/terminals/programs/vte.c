/* A window of libvte, the terminal in GNOME and Xfce. It runs a command, and
 * when it is sent SIGUSR2 it writes the rows of its screen to the file that SCREEN
 * names in the environment.
 *
 *     vte COLUMNS COMMAND...
 *
 * COLUMNS, 1 or 2, is the width of ambiguous characters. */
#define VTE_DISABLE_DEPRECATION_WARNINGS /* they differ between versions */
#include <glib-unix.h>
#include <vte/vte.h>

#include <stdio.h>
#include <stdlib.h>
#include <sysexits.h>

static gboolean
print_screen(void *data)
{
	char *text = vte_terminal_get_text(data, NULL, NULL, NULL);
	const char *name = getenv("SCREEN");
	char *made = g_strconcat(name, ".new", NULL);

	if (!g_file_set_contents(made, text, -1, NULL))
		exit(EX_CANTCREAT);
	rename(made, name);
	g_free(made);
	g_free(text);
	return G_SOURCE_CONTINUE;
}

/* The program asked for another size (CSI 8 ; rows ; columns t). */
static void
take_size(VteTerminal *terminal, guint columns, guint rows, void *data)
{
	GtkRequisition natural;

	vte_terminal_set_size(terminal, columns, rows);
	gtk_widget_get_preferred_size(GTK_WIDGET(terminal), NULL, &natural);
	gtk_window_resize(data, natural.width, natural.height);
}

int
main(int count, char **arguments)
{
	GtkWidget *window, *widget;
	VteTerminal *terminal;

	if (count < 3 || getenv("SCREEN") == NULL)
		return EX_USAGE;
	gtk_init(NULL, NULL);
	window = gtk_window_new(GTK_WINDOW_TOPLEVEL);
	widget = vte_terminal_new();
	terminal = VTE_TERMINAL(widget);
	vte_terminal_set_size(terminal, 80, 24);
	vte_terminal_set_cjk_ambiguous_width(terminal, atoi(arguments[1]));
	gtk_container_add(GTK_CONTAINER(window), widget);
	g_signal_connect(
	    terminal, "resize-window", G_CALLBACK(take_size), window);
	g_unix_signal_add(SIGUSR2, print_screen, terminal);
	vte_terminal_spawn_async(terminal, VTE_PTY_DEFAULT, NULL, arguments + 2,
	    NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, -1, NULL, NULL, NULL);
	gtk_widget_show_all(window);
	gtk_main();
	return EX_OK;
}
