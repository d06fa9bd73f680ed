// expat 2.2 and later, by its stable interface (expat.h); no header of it is needed to build.
#include <pthread.h>
#include <stdlib.h>

#include "ccontainers.h"
#include "library.h"

typedef void parser;

static parser *(*parser_create)(const char *);
static void (*parser_free)(parser *);
static void (*set_user_data)(parser *, void *);
static void (*set_elements)(parser *, void (*)(void *, const char *, const char **), void (*)(void *, const char *));
static void (*set_entities)(parser *, void (*)(void *, const char *, int, const char *, int, const char *, const char *,
                                               const char *, const char *));
static void *(*get_buffer)(parser *, int);
static int (*parse_buffer)(parser *, int, int);
static int (*stop_parser)(parser *, unsigned char);
static int (*error_code)(parser *);
static const char *(*error_string)(int);
static unsigned long (*line_number)(parser *);
static unsigned long (*column_number)(parser *);
static bool is_there;

static void load(void) {
  const library_function functions[] = {
      {"XML_ParserCreate", &parser_create},
      {"XML_ParserFree", &parser_free},
      {"XML_SetUserData", &set_user_data},
      {"XML_SetElementHandler", &set_elements},
      {"XML_SetEntityDeclHandler", &set_entities},
      {"XML_GetBuffer", &get_buffer},
      {"XML_ParseBuffer", &parse_buffer},
      {"XML_StopParser", &stop_parser},
      {"XML_GetErrorCode", &error_code},
      {"XML_ErrorString", &error_string},
      {"XML_GetCurrentLineNumber", &line_number},
      {"XML_GetCurrentColumnNumber", &column_number},
  };
  is_there = library_load("libexpat.so.1", functions, sizeof functions / sizeof *functions);
}

bool ccontainers_has_expat(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return is_there;
}

struct ccontainers_xml {
  parser *parser;
  void *context;
  ccontainers_xml_start start;
  ccontainers_xml_end end;
  bool has_entities;
};

static void started(void *data, const char *name, const char **attributes) {
  ccontainers_xml *xml = data;
  xml->start(xml->context, name, attributes);
}

static void ended(void *data, const char *name) {
  ccontainers_xml *xml = data;
  xml->end(xml->context, name);
}

// A file of health data declares none; one that does wants to grow or to read other files.
static void entity(void *data, const char *name, int is_parameter, const char *value, int count, const char *base,
                   const char *system, const char *public, const char *notation) {
  (void)name, (void)is_parameter, (void)value, (void)count, (void)base, (void)system, (void)public, (void)notation;
  ccontainers_xml *xml = data;
  xml->has_entities = true;
  stop_parser(xml->parser, 0);
}

ccontainers_xml *ccontainers_xml_make(void *context, ccontainers_xml_start start, ccontainers_xml_end end) {
  ccontainers_xml *xml = calloc(1, sizeof *xml);
  if (xml == NULL) return NULL;
  *xml = (ccontainers_xml){.parser = parser_create(NULL), .context = context, .start = start, .end = end};
  if (xml->parser == NULL) {
    free(xml);
    return NULL;
  }
  set_user_data(xml->parser, xml);
  set_elements(xml->parser, started, ended);
  set_entities(xml->parser, entity);
  return xml;
}

void ccontainers_xml_free(ccontainers_xml *xml) {
  if (xml == NULL) return;
  parser_free(xml->parser);
  free(xml);
}

uint8_t *ccontainers_xml_room(ccontainers_xml *xml, int count) { return get_buffer(xml->parser, count); }

bool ccontainers_xml_take(ccontainers_xml *xml, int count, bool is_last) {
  return parse_buffer(xml->parser, count, is_last) == 1;
}

void ccontainers_xml_stop(ccontainers_xml *xml) { stop_parser(xml->parser, 0); }

const char *ccontainers_xml_problem(ccontainers_xml *xml) {
  if (xml->has_entities) return "an entity is declared";
  const char *words = error_string(error_code(xml->parser));
  return words == NULL ? "it cannot be read" : words;
}

size_t ccontainers_xml_line(ccontainers_xml *xml) { return line_number(xml->parser); }

size_t ccontainers_xml_column(ccontainers_xml *xml) { return column_number(xml->parser) + 1; }
