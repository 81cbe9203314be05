from hypothesis import given
from hypothesis import strategies as st

from toolkit_app.text.references import rewritten


def test_links_and_pictures_get_other_addresses_and_code_stays():
    text = ("[[LL-00000001]] `[[LL-00000001]]`\n\n```\n[[LL-00000001]]\n```\n\n> [[ll-00000002|two words]] "
            '![x](attachment:a%20b.png){width=50%} ![y](<attachment:c d.png> "t")\n')
    assert rewritten(text, lambda key, words: f"<{key}:{words}>", lambda name: f"images/{name}") == (
        "<LL-00000001:> `[[LL-00000001]]`\n\n```\n[[LL-00000001]]\n```\n\n> <LL-00000002:two words> "
        '![x](images/a b.png){width=50%} ![y](<images/c d.png> "t")\n')


@given(st.text(alphabet="[]()!|`~\n LA-01attachment:", max_size=120))
def test_what_is_given_back_as_it_was_leaves_the_text_as_it_was(text):
    found: list[str] = []
    rewritten(text, lambda key, words: found.append(key) or "", lambda name: found.append(name) or "")
    if not found:
        assert rewritten(text, lambda key, words: "", lambda name: "") == text
