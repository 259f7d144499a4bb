"""Settings, read once from the environment. A bad value stops the start."""

from pathlib import Path
from typing import Annotated

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

MEBIBYTE = 1024 * 1024


class Settings(BaseSettings):
    """Every setting is an environment variable of the same name after ``COUNTERCLAIM_``.

    Empty variables count as not set.
    """

    model_config = SettingsConfigDict(env_prefix="COUNTERCLAIM_", frozen=True, env_ignore_empty=True)

    data: Path = Field(Path("data"), description="folder of the embedded store and its key")
    database_url: str = Field("", description="SQLAlchemy URL; empty means SQLite in the data folder")
    key: str = Field(
        "", description="the editor's key; empty means one made at random and kept in the data folder"
    )
    host: str = Field("127.0.0.1", description="address to listen on")
    port: int = Field(8000, ge=0, le=65535, description="port to listen on; 0 takes a free one")
    base_url: str = Field(
        "",
        description="public address used in shared links, such as https://example.org; "
        "empty means the address of the request",
    )
    trusted_hosts: Annotated[tuple[str, ...], NoDecode] = Field(
        ("127.0.0.1", "localhost", "::1", "[::1]"),
        description="host names that requests may name, parted by commas",
    )
    max_upload_bytes: int = Field(20 * MEBIBYTE, gt=0, description="largest single file that is read")
    max_upload_files: int = Field(500, gt=0, description="most files in one upload")
    read_seconds: float = Field(10, gt=0, description="longest time that reading one file may take")
    read_memory_bytes: int = Field(
        1024 * MEBIBYTE, gt=0, description="most memory that reading one file may take"
    )
    work_seconds: float = Field(
        300, gt=0, description="after this an article in work counts as abandoned and is taken up again"
    )
    workers: int = Field(
        1,
        ge=0,
        le=64,
        description="background workers started by serve; 0 leaves the work to counterclaim work",
    )

    fetch: bool = Field(
        False,
        description="whether editors may have a page fetched by its address; "
        "only public addresses are ever asked",
    )
    fetch_seconds: float = Field(15, gt=0, description="longest time that fetching one page may take")
    read_again: bool = Field(
        True, description="whether articles that an older extractor read are read again in the background"
    )

    @field_validator("trusted_hosts", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return value

    @property
    def store_url(self) -> str:
        """The SQLAlchemy URL of the store."""
        return self.database_url or f"sqlite:///{self.data.resolve() / 'counterclaim.db'}"

    @property
    def queue_path(self) -> Path:
        """The SQLite file of the task queue. Losing it loses nothing: statuses are in the store."""
        return self.data.resolve() / "queue.db"
