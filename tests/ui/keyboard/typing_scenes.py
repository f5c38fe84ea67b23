"""What helps while typing: snippets, symbols, replacements, quotes, spelling, style."""

from PySide6.QtWidgets import QApplication, QMenu, QTextEdit

from editor_app.ui.kit.symbol_names import symbol_name
from tests.ui.keyboard.newsroom import Newsroom
from tests.ui.keyboard.strokes import ARABIC

START = "بداية المقال."


def snippet_leads_from_part_to_part(room: Newsroom) -> None:
    room.write_in(START)
    kit = room.bench.writing.kit.kit
    snippet = next(each for each in kit.snippets if each.text.count("{") == 4)
    room.keys.press("enter")
    room.keys.write(snippet.name)
    room.keys.press("tab")
    filled = snippet.text
    for word in ("فلان", "مدير", "الموقع", "كل شيء بخير"):
        part = filled[filled.index("{") : filled.index("}") + 1]
        assert room.body.textCursor().selectedText() == part, room.where()
        room.keys.write(word)
        filled = filled.replace(part, word, 1)
        room.keys.press("tab")
    assert room.texts[3] == f"{START}\n{filled}", room.texts[3]
    assert room.focused is room.body, room.where()


def _part(room: Newsroom) -> str:
    field = room.focused
    return field.textCursor().selectedText() if isinstance(field, QTextEdit) else ""


def template_is_filled_in_and_stored(room: Newsroom) -> None:
    room.keys.layout(ARABIC)
    room.keys.press("ctrl+shift+n")
    room.keys.press("down", "down", "enter")
    room.until(lambda: room.head.headline.textCursor().selectedText().startswith("{"))
    count = 0
    while isinstance(
        room.focused, QTextEdit
    ) and room.focused.textCursor().selectedText().startswith("{"):
        count += 1
        room.keys.write(f"كلمة {'ا' * count}")
        room.keys.press("tab")
    assert count > 3
    stored = room.stored()
    text = "\n".join((stored.headline, stored.lead, stored.body.text))
    assert "{" not in text, text
    assert all(f"كلمة {'ا' * each}" in text for each in range(1, count + 1)), text


def symbol_is_found_in_the_palette_by_name(room: Newsroom) -> None:
    room.write_in(START)
    field = room.bench.window.field
    symbol, name = "…", symbol_name("…")
    room.keys.press("ctrl+k")
    room.keys.write(name)
    room.until(lambda: bool(field.choices) and field.choices[0].startswith(symbol))
    room.keys.press("enter")
    assert room.texts[3] == f"{START}{symbol}", room.texts[3]
    assert room.focused is room.body, room.where()
    room.keys.press("ctrl+z")
    assert room.texts[3] == START


def replaced_word_is_taken_back(room: Newsroom) -> None:
    room.write_in(START)
    room.keys.write(" محمد صلعم ")
    assert room.texts[3] == f"{START} محمد ﷺ ", room.texts[3]
    room.keys.press("ctrl+z")
    assert room.texts[3] == f"{START} محمد صلعم ", room.texts[3]
    room.keys.write("--")
    assert room.texts[3].endswith("صلعم —"), room.texts[3]
    room.keys.press("back")
    assert room.texts[3].endswith("صلعم "), room.texts[3]


def quotes_follow_the_language_they_stand_in(room: Newsroom) -> None:
    room.write_in("")
    room.keys.write('قال "نعم" لـ "SNRTnews" ثم غادر\n')
    room.keys.write_french("Le ministre a dit « oui » et la presse a écrit ")
    room.keys.write('"non" dans la foulée\n')
    room.keys.write('The minister said that the answer is "yes" and left\n')
    room.keys.write('ثم "عاد"')
    assert room.texts[3].split("\n") == [
        "قال «نعم» لـ «SNRTnews» ثم غادر",
        "Le ministre a dit « oui » et la presse a écrit «\u202fnon\u202f» dans la foulée",
        "The minister said that the answer is “yes” and left",
        "ثم «عاد»",
    ], room.texts[3]


def _menu(room: Newsroom) -> QMenu:
    room.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def _checked(room: Newsroom) -> None:
    room.until(lambda: bool(room.bench.proof.proofing.is_complete))
    room.rest()


def _underlined(room: Newsroom) -> list[str]:
    _checked(room)
    return [finding.old for _, finding in room.bench.proof.proofing.findings()]


def _close_menu(room: Newsroom) -> None:
    room.until(lambda: QApplication.activePopupWidget() is None)
    room.rest()
    assert room.focused is room.body, room.where()


def suggested_spelling_is_taken_by_keys(room: Newsroom) -> None:
    room.write_in("وقال المدييرون إن الخبر صحيح.", START)
    room.keys.press("ctrl+home")
    before = room.texts
    assert "المدييرون" in _underlined(room), _underlined(room)
    room.keys.press("f7")
    assert room.body.textCursor().selectedText() == "المدييرون"
    room.keys.press("ctrl+period")
    menu = _menu(room)
    added = room.bench.proof.menu.tr("Add to the dictionary")
    assert menu.activeAction() is None or menu.activeAction().text() != added
    room.until(lambda: menu.activeAction() is not None)
    words = menu.activeAction().text().strip("\u2068\u2069")
    room.keys.press("enter")
    _close_menu(room)
    assert room.texts[3] == before[3].replace("المدييرون", words), (words, room.texts[3])
    assert "المدييرون" not in _underlined(room)
    room.keys.press("ctrl+z")
    assert room.texts == before, room.texts


def unknown_word_is_added_or_let_be_by_keys(room: Newsroom) -> None:
    room.write_in("زار الزعفرندي المدينة، ثم زار القرطنجوب المدينة.")
    room.keys.press("ctrl+home")
    texts = room.texts
    assert {"الزعفرندي", "القرطنجوب"} <= set(_underlined(room)), _underlined(room)
    room.keys.press("f7", "menu")
    menu = _menu(room)
    added = room.bench.proof.menu.tr("Add to the dictionary")
    _go_down_to(room, menu, added)
    _close_menu(room)
    room.until(lambda: "الزعفرندي" not in _underlined(room))
    room.keys.press("f7", "ctrl+period")
    _go_down_to(room, _menu(room), room.bench.proof.menu.tr("Ignore here"))
    _close_menu(room)
    room.until(lambda: "القرطنجوب" not in _underlined(room))
    assert room.texts == texts
    assert "الزعفرندي" in room.bench.desk.proofreading.words()


def _go_down_to(room: Newsroom, menu: QMenu, words: str) -> None:
    for _ in range(12):
        active = menu.activeAction()
        if active is not None and active.text() == words:
            room.keys.press("enter")
            return
        room.keys.press("down")
    raise AssertionError([each.text() for each in menu.actions()])


def style_is_mended_ignored_and_switched_off_by_keys(room: Newsroom) -> None:
    room.write_in("وصل الوفد ، ثم غادر ، ثم عاد ، وانتهى.")
    room.keys.press("ctrl+home")
    texts, menu = room.texts, room.bench.proof.menu
    assert _underlined(room).count(" ،") == 3, _underlined(room)
    room.keys.press("f7", "ctrl+period", "enter")
    _close_menu(room)
    assert room.texts[3] == "وصل الوفد، ثم غادر ، ثم عاد ، وانتهى.", room.texts[3]
    room.keys.press("ctrl+z")
    assert room.texts == texts
    room.keys.press("ctrl+home")
    _checked(room)
    room.keys.press("f7", "ctrl+period")
    _go_down_to(room, _menu(room), menu.tr("Ignore here"))
    _close_menu(room)
    room.until(lambda: _underlined(room).count(" ،") == 2)
    room.keys.press("f7", "ctrl+period")
    _go_down_to(room, _menu(room), menu.tr("Mend all of this kind ({count})").format(count=2))
    _close_menu(room)
    assert room.texts[3] == "وصل الوفد ، ثم غادر، ثم عاد، وانتهى.", room.texts[3]
    room.keys.press("ctrl+z")
    assert room.texts == texts, room.texts
    room.keys.press("ctrl+home")
    _checked(room)
    room.keys.press("f7", "ctrl+period")
    _go_down_to(room, _menu(room), menu.tr("Switch this rule off"))
    _close_menu(room)
    room.until(lambda: " ،" not in _underlined(room))
    settings = room.bench.desk.settings
    assert settings.text("proof.rules_off") != ""
    settings.set("proof.rules_off", "")
    room.bench.window.setting_changed.emit("proof.rules_off")
    room.until(lambda: " ،" in _underlined(room))
    assert room.texts == texts


def one_of_three_leads_is_put_in_by_keys(room: Newsroom) -> None:
    room.write_in(
        "أعلنت وزارة الصحة يوم الاثنين بالرباط انطلاق حملة وطنية للتلقيح ضد الحصبة.",
        "وتشمل الحملة جميع أقاليم المملكة وتستهدف مليون طفل في المدارس والقرى.",
        "وقال وزير الصحة إن الحملة تمتد ثلاثة أسابيع بمشاركة خمسة آلاف ممرض.",
        "ودعت الوزارة الأسر إلى التوجه نحو أقرب مركز صحي لاستكمال تلقيح الأطفال.",
        "وأوضح مدير الأوبئة أن نسبة التلقيح تراجعت خلال العامين الماضيين في العالم القروي.",
        "وتوصلت المندوبيات الجهوية بمليوني جرعة وزعت على ألف ومئتي مركز صحي منذ الجمعة.",
        "ودعا أطباء الأطفال إلى إلزامية دفتر التلقيح عند التسجيل في السنة الأولى ابتدائي.",
        "ومن المنتظر أن تنشر الوزارة حصيلة الحملة نهاية الشهر المقبل في ندوة صحفية بالعاصمة.",
        "ورصدت الوزارة أكثر من مئتي وفاة منذ بداية السنة أغلبها بين أطفال لم يلقحوا.",
    )
    texts = room.texts
    room.run("edit.lead")
    leads = room.bench.writing.panel.leads
    room.until(lambda: leads.isAncestorOf(room.focused) and room.focused is not leads.button)
    first = room.focused
    room.keys.press("tab")
    second = room.focused
    room.keys.press("tab")
    third = room.focused
    said = [each.accessibleDescription() for each in (first, second, third)]
    assert len(set(said)) == 3, said
    assert all(each and each.split(". ")[0] in texts[3] for each in said), said
    room.keys.press("shift+tab")
    assert room.focused is second
    room.keys.press("space")
    assert room.focused is room.head.lead, room.where()
    assert room.texts[2] == said[1], room.texts
    room.keys.press("ctrl+z")
    assert room.texts == texts
