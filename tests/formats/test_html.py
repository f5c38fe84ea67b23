"""Bodies to HTML fragments and back, and strangers' documents."""

from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.article import Draft, cleaned
from editor_app.domain.body import Body
from editor_app.formats.html import body_from_html, html_of_body
from tests.strategies import any_text, bodies


@given(st.one_of(bodies(), bodies(any_text)))
def test_body_to_html_and_back_is_the_same_body(body: Body) -> None:
    stored = cleaned(Draft(body=body)).body
    assert body_from_html(html_of_body(stored)) == stored
