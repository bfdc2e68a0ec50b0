/*
 * phrase: what is said of a figure, in words of the language file. For tiles,
 * captions and references in text; nothing here is rounded again but the
 * difference itself, once.
 */
#ifndef FIGURES_PHRASE_H
#define FIGURES_PHRASE_H

#include "figures/figure.h"
#include "figures/language.h"

/* The size of a change without sign or word: "0,2 procentpunt", "2,1%". Empty when there is none to tell. */
Str phrase_amount(Arena *arena, const Language *language, const Figure *figure, const Change *change);

/*
 * "0,2 procentpunt hoger", "2,1% meer", "gelijk", "vrijwel gelijk"; "geen eerder cijfer" when there is none, and the
 * sentence about a break when the two cannot be compared. `change` is &figure->previous or &figure->year.
 */
Str phrase_change(Arena *arena, const Language *language, const Figure *figure, const Change *change);
/* "0,2 procentpunt hoger dan een jaar eerder", "gelijk aan een kwartaal eerder", … */
Str phrase_change_than(Arena *arena, const Language *language, const Figure *figure, const Change *change);
/* "een jaar eerder", "een kwartaal eerder": what the change is a change from. */
Str phrase_when(const Language *language, const Figure *figure, const Change *change);

/* "gestegen", "gedaald", "gelijk gebleven", "onbekend". */
Str phrase_direction(const Language *language, Direction direction);

/* "valt in de klasse zeer krap"; empty without a class. */
Str phrase_class(Arena *arena, const Language *language, const Figure *figure);
/* "2e van de 12 provincies", "gedeeld 2e van de 12 provincies"; empty when fewer than two regions have a value. */
Str phrase_rank(Arena *arena, const Language *language, const Figure *figure);
/* "voorlopig", "geheim", …; the word for `definitief` too. */
Str phrase_status(const Language *language, Status status);
/* "geen cijfer over het 2e kwartaal van 2024: werklozen onbekend"; empty when there is a value. */
Str phrase_missing(Arena *arena, const Language *language, const Figure *figure);
/* "CBS, 85224NED; UWV, Arbeidsmarktinformatie": publisher and table or title of each source. Empty without any. */
Str phrase_sources(Arena *arena, const Figure *figure);

#endif
