import pytest

from tests.services.desk import Desk


@pytest.fixture
def desk() -> Desk:
    return Desk()
