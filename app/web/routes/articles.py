"""Articles: the list, the upload, and each one with its claims."""

from fastapi import APIRouter

router = APIRouter()
