"""Every fault becomes a page, or under ``/api`` JSON, here and nowhere else."""

import logging
from http import HTTPStatus

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import OperationalError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from app.services.errors import ChangeRefusedError, UnknownThingError
from app.web.deps import StoreBusyError
from app.web.problems import Moved, NotAnEditor, NotHere, Problem
from app.web.render import render

log = logging.getLogger(__name__)

SENTENCES = {
    404: (
        "not_found",
        "Nothing here",
        "There is no page under this address. Check that the link was copied whole.",
    ),
    405: ("method_not_allowed", "Not done this way", "This address does not take this kind of request."),
    413: ("too_large", "Too large", "This is more than one request may carry. Send less at a time."),
}
"""Faults that the framework finds before any of our own code: status to code, title and what to do."""


def add_error_handlers(app: FastAPI) -> None:
    app.add_exception_handler(HTTPException, on_http_exception)
    app.add_exception_handler(RequestValidationError, on_invalid_request)
    app.add_exception_handler(Moved, on_moved)
    app.add_exception_handler(ChangeRefusedError, on_refused_change)
    app.add_exception_handler(StoreBusyError, on_store_busy)
    app.add_exception_handler(OperationalError, on_store_fault)
    app.add_exception_handler(Exception, on_fault)


def answer(request: Request, problem: Problem) -> Response:
    """What is wrong, as a page or as JSON."""
    if request.url.path.startswith("/api/"):
        return JSONResponse(
            {"error": {"code": problem.code, "message": problem.message}},
            problem.status_code,
            problem.headers,
        )
    status = _page_status(problem)
    response = render(request, "error.html", status=status, problem=problem, page_status=status)
    response.headers.update(problem.headers or {})
    return response


def _page_status(problem: Problem) -> int:
    """A page never answers 401: that would make the browser ask for a password that does not exist."""
    return 403 if isinstance(problem, NotAnEditor) else problem.status_code


async def on_http_exception(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if isinstance(error, Problem):
        return answer(request, error)
    status = error.status_code
    code, title, message = SENTENCES.get(
        status, (HTTPStatus(status).name.lower(), HTTPStatus(status).phrase, str(error.detail))
    )
    problem = Problem(status, code, message, title=title)
    problem.headers = error.headers
    return answer(request, problem)


async def on_invalid_request(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    where = ", ".join(sorted({str(fault["loc"][-1]) for fault in error.errors()}))
    message = f"Part of the address or form cannot be used: {where}. Correct it and send it again."
    return answer(request, Problem(422, "invalid_request", message, title="Something is not as it should be"))


async def on_moved(request: Request, error: Exception) -> Response:
    """308 to where it is now, checked anew each time: a merge can be undone, and a slug can change."""
    assert isinstance(error, Moved)
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(error.path + query, 308, headers={"Cache-Control": "no-cache"})


async def on_refused_change(request: Request, error: Exception) -> Response:
    """404 for what is not there, 409 for what cannot be done to it; the service says why."""
    if isinstance(error, UnknownThingError):
        return answer(request, NotHere(error.kind))
    return answer(request, Problem(409, "refused", str(error), title="This cannot be done"))


async def on_store_busy(request: Request, error: Exception) -> Response:
    """503 while another holds the store. Nothing was changed."""
    log.warning("the store was busy at %s", request.url.path, exc_info=error)
    message = "The store is busy, so nothing was changed. Try again in a moment."
    problem = Problem(503, "store_busy", message, title="Try again")
    problem.headers = {"Retry-After": "2"}
    return answer(request, problem)


async def on_store_fault(request: Request, error: Exception) -> Response:
    """507 when the disk is full; any other refusal of the store is a fault like others."""
    if "full" not in str(error).lower():
        return await on_fault(request, error)
    log.error("the disk is full", exc_info=error)
    message = "The disk of this server is full, so nothing was stored. Whoever runs it has to make room."
    return answer(request, Problem(507, "store_full", message, title="No room left"))


async def on_fault(request: Request, error: Exception) -> Response:
    """500: our fault. The cause is in the log, and never on the page."""
    log.error("unhandled fault at %s", request.url.path, exc_info=error)
    message = "This is a fault of the server, not of what you did. It is in the log. Try again, or go back."
    return answer(request, Problem(500, "server_fault", message, title="Something broke"))
