"""The front page."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from app.queries.home_page import home_page
from app.web.deps import reading, settings
from app.web.render import render
from app.web.upload_form import UploadForm

router = APIRouter()


@router.get("/")
async def show_home(request: Request) -> Response:
    home = await reading(request, home_page)
    return render(request, "home/show.html", home=home, form=UploadForm(), limits=settings(request))
