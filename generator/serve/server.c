/*
 * server: the only include of libmicrohttpd. It listens on 127.0.0.1, and on
 * ::1 where the machine has it, with sockets of our own making, so that the
 * reason of a refusal is known. The library's threads share nothing but the
 * site's path and a counter.
 */
#include "serve/server.h"

#include <arpa/inet.h>
#include <errno.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <stdatomic.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "serve/respond.h"

enum { MAX_CONNECTIONS = 64, IDLE_SECONDS = 30 };

struct Server {
    Str site;
    unsigned port;
    struct MHD_Daemon *daemons[2]; /* 127.0.0.1 and ::1; the second may be NULL */
    long long started;             /* so that a page of an earlier server reloads too */
    atomic_uint changes;
};

/* ---- one request ---- */

static void add_headers(struct MHD_Response *answer, const Response *response)
{
    MHD_add_response_header(answer, "Content-Type", response->type);
    MHD_add_response_header(answer, "Cache-Control", "no-store");
    MHD_add_response_header(answer, "X-Content-Type-Options", "nosniff");
    if (response->location)
        MHD_add_response_header(answer, "Location", response->location);
    if (response->status == 405)
        MHD_add_response_header(answer, "Allow", "GET, HEAD");
}

static enum MHD_Result send_response(struct MHD_Connection *connection, const Response *response)
{
    /* MUST_COPY: the library only reads the body, through a pointer that is not const. */
    union {
        const char *in;
        void *out;
    } body = {.in = response->body.data};
    struct MHD_Response *answer =
        MHD_create_response_from_buffer(response->body.len, body.out, MHD_RESPMEM_MUST_COPY);
    if (!answer)
        return MHD_NO;
    add_headers(answer, response);
    enum MHD_Result result = MHD_queue_response(connection, response->status, answer);
    MHD_destroy_response(answer);
    return result;
}

static enum MHD_Result answer_request(void *context, struct MHD_Connection *connection, const char *url,
                                      const char *method, const char *version, const char *upload,
                                      size_t *upload_size, void **state)
{
    (void)version;
    (void)upload;
    (void)upload_size;
    (void)state;
    Server *server = context;
    const char *host = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Host");
    Request request = {.method = str_from(method), .path = str_from(url)};
    if (host)
        request.host = str_from(host);
    Arena *arena = arena_create();
    Str site_version = arena_printf(arena, "%lld.%u", server->started, atomic_load(&server->changes));
    Response response = respond(arena, server->site, site_version, &request);
    enum MHD_Result result = send_response(connection, &response);
    arena_free(arena);
    return result;
}

/* Paths stay as they came: respond decodes them, once. */
static size_t keep_encoded(void *context, struct MHD_Connection *connection, char *text)
{
    (void)context;
    (void)connection;
    return strlen(text);
}

/* ---- listening ---- */

typedef union Address {
    struct sockaddr any;
    struct sockaddr_in v4;
    struct sockaddr_in6 v6;
} Address;

static Address loopback(int family, unsigned port)
{
    Address address = {0};
    if (family == AF_INET) {
        address.v4.sin_family = AF_INET;
        address.v4.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.v4.sin_port = htons((uint16_t)port);
    } else {
        address.v6.sin6_family = AF_INET6;
        address.v6.sin6_addr = in6addr_loopback;
        address.v6.sin6_port = htons((uint16_t)port);
    }
    return address;
}

/* A socket that listens on the loopback address, or -1 with errno set. */
static int listen_on(int family, unsigned port)
{
    Address address = loopback(family, port);
    socklen_t size = family == AF_INET ? sizeof address.v4 : sizeof address.v6;
    int yes = 1;
    int fd = socket(family, SOCK_STREAM, 0);
    if (fd < 0)
        return -1;
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (family == AF_INET6)
        setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &yes, sizeof yes);
    if (bind(fd, &address.any, size) == 0 && listen(fd, MAX_CONNECTIONS) == 0)
        return fd;
    int reason = errno;
    close(fd);
    errno = reason;
    return -1;
}

static unsigned port_of(int fd)
{
    Address address = {0};
    socklen_t size = sizeof address;
    getsockname(fd, &address.any, &size);
    return ntohs(address.v4.sin_port);
}

/* The daemon takes over the socket; NULL, with the socket closed, when it does not start. */
static struct MHD_Daemon *start_daemon(Server *server, int fd)
{
    struct MHD_Daemon *daemon = MHD_start_daemon(
        MHD_USE_AUTO_INTERNAL_THREAD, 0, NULL, NULL, answer_request, server, MHD_OPTION_LISTEN_SOCKET, fd,
        MHD_OPTION_UNESCAPE_CALLBACK, keep_encoded, NULL, MHD_OPTION_CONNECTION_LIMIT,
        (unsigned)MAX_CONNECTIONS, MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)IDLE_SECONDS, MHD_OPTION_END);
    if (!daemon)
        close(fd);
    return daemon;
}

Server *server_start(Arena *arena, Str site, unsigned port, ServerError *error)
{
    Server *server = ARENA_NEW(arena, Server);
    server->site = site;
    server->started = (long long)time(NULL);
    atomic_init(&server->changes, 0);
    int fd = listen_on(AF_INET, port);
    if (fd < 0) {
        error->is_taken = errno == EADDRINUSE;
        error->message = arena_printf(arena, "cannot listen on 127.0.0.1:%u: %s", port, strerror(errno));
        return NULL;
    }
    server->port = port_of(fd);
    server->daemons[0] = start_daemon(server, fd);
    if (!server->daemons[0]) {
        error->message = STR("cannot start the preview server");
        return NULL;
    }
    int fd6 = listen_on(AF_INET6, server->port);
    server->daemons[1] = fd6 >= 0 ? start_daemon(server, fd6) : NULL;
    return server;
}

unsigned server_port(const Server *server)
{
    return server->port;
}

void server_site_changed(Server *server)
{
    atomic_fetch_add(&server->changes, 1);
}

void server_stop(Server *server)
{
    for (size_t i = 0; i < 2; i++)
        if (server->daemons[i])
            MHD_stop_daemon(server->daemons[i]);
}
