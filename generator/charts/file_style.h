/*
 * file_style: the style sheet inside a picture file.
 */
#ifndef CHARTS_FILE_STYLE_H
#define CHARTS_FILE_STYLE_H

/*
 * Every class that a form draws with, in light colours and without custom
 * properties: a file does not know the page it will stand on, and many programs
 * that open it know less of CSS than browsers do.
 */
extern const char file_style[];

#endif
