"""Articles as JSON."""

from fastapi import APIRouter

router = APIRouter(prefix="/api/articles")
