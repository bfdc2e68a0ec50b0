# The magazine's four faces: cut out of Debian's fonts-inter and fonts-vollkorn
# down to what western European text needs, and compressed. The same packages
# give the same bytes. Together they must stay under FONT_LIMIT bytes.

FONT_FOLDER := templates/assets/fonts
FONTS := $(addprefix $(FONT_FOLDER)/,inter-400.woff2 inter-600.woff2 vollkorn-400.woff2 vollkorn-400-italic.woff2)
FONT_LIMIT := 60000

# ASCII, the letters of Dutch, Frisian, English, French and German, typographic
# quotes and dashes, minus, soft hyphen and no-break space.
FONT_UNICODES := U+20-7E,U+A0,U+A7,U+A9,U+AB,U+AD,U+B0-B3,U+B7,U+BB,U+BD,U+C0-C2,U+C4,U+C7-CB,U+CD-CF,U+D1,U+D3,U+D4,$\
U+D6,U+D7,U+DA-DC,U+DF-E2,U+E4-EF,U+F1-F4,U+F6,U+F9-FC,U+152,U+153,U+2013,U+2014,U+2018,U+2019,U+201A,U+201C-201E,$\
U+2026,U+20AC,U+2212
# The sans sets the charts and tables too: arrows and signs of comparison.
FONT_UNICODES_INTER := $(FONT_UNICODES),U+2190-2193,U+2248,U+2264,U+2265,U+25B2,U+25BC,U+25CF

# tnum: figures under each other; lnum, onum: upright ones in headings, old-style ones in reading text.
FONT_FEATURES_SANS := kern,tnum,lnum,locl
FONT_FEATURES_SERIF := kern,lnum,onum,liga

FONT_INTER := /usr/share/fonts/opentype/inter
FONT_VOLLKORN := /usr/share/fonts/truetype/vollkorn

# $(call cut_font,source,unicodes,features)
define cut_font
@echo font $(@F); mkdir -p $(@D)
@hb-subset --unicodes="$(2)" --layout-features=$(3) --no-hinting --name-IDs=0,1,2,13,14 \
  --output-file=$(@:.woff2=$(suffix $(1))) $(1)
@woff2_compress $(@:.woff2=$(suffix $(1))) >/dev/null 2>&1
@rm -f $(@:.woff2=$(suffix $(1)))
endef

.PHONY: fonts
fonts: $(FONTS) ## cut and compress the fonts
	@size=$$(cat $(FONTS) | wc -c); [ $$size -le $(FONT_LIMIT) ] || \
	  { echo "fonts: $$size bytes together, more than $(FONT_LIMIT)" >&2; exit 1; }

$(FONT_FOLDER)/inter-400.woff2: | packages
	$(call cut_font,$(FONT_INTER)/Inter-Regular.otf,$(FONT_UNICODES_INTER),$(FONT_FEATURES_SANS))
$(FONT_FOLDER)/inter-600.woff2: | packages
	$(call cut_font,$(FONT_INTER)/Inter-SemiBold.otf,$(FONT_UNICODES_INTER),$(FONT_FEATURES_SANS))
$(FONT_FOLDER)/vollkorn-400.woff2: | packages
	$(call cut_font,$(FONT_VOLLKORN)/Vollkorn-Regular.ttf,$(FONT_UNICODES),$(FONT_FEATURES_SERIF))
$(FONT_FOLDER)/vollkorn-400-italic.woff2: | packages
	$(call cut_font,$(FONT_VOLLKORN)/Vollkorn-Italic.ttf,$(FONT_UNICODES),$(FONT_FEATURES_SERIF))
$(FONTS): templates/fonts.mk
