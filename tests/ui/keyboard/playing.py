"""Play every scene in one window, and print what came of each as JSON.

Run as ``python -m tests.ui.keyboard.playing LANGUAGE [SCENE...]`` on a display with a window
manager and three layouts. An empty string says that a scene went as it should.
"""

import json
import sys
import traceback
from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from tests.ui.keyboard import (
    desk_scenes,
    french_scenes,
    look_scenes,
    mixed_scenes,
    people_scenes,
    publishing_scenes,
    scenes,
    typing_scenes,
)
from tests.ui.keyboard.newsroom import Newsroom, newsroom
from tests.ui.keyboard.strokes import LATIN

Scene = Callable[[Newsroom], None]
SCENES: dict[str, Scene] = {
    scene.__name__: scene
    for scene in (
        scenes.types_a_mixed_article,
        scenes.shortcuts_write_no_letter_of_the_arabic_layout,
        scenes.form_acts_in_the_body_alone,
        scenes.finds_replaces_and_comes_back,
        scenes.finding_leaves_the_caret_where_nothing_is_found,
        scenes.palette_finds_runs_and_gives_the_keys_back,
        scenes.palette_entered_by_tab_leads_back_into_the_text,
        scenes.arrows_walk_the_grid_of_symbols,
        scenes.house_style_is_mended_from_the_keyboard,
        scenes.suggested_lead_is_put_in_and_taken_back,
        scenes.pasted_junk_is_told_and_answered_from_the_keyboard,
        scenes.focus_mode_ends_by_escape_after_all_that_was_opened_in_it,
        scenes.another_article_is_chosen_read_and_put_away,
        scenes.template_leads_through_its_parts,
        scenes.replaced_words_are_one_step_of_undo,
        scenes.snippet_is_expanded_and_taken_back,
        scenes.screens_over_the_text_close_by_escape,
        scenes.parts_of_the_window_are_reached_in_a_ring,
        scenes.link_is_asked_for_and_left,
        scenes.ctrl_and_shift_of_a_side_turn_the_paragraph,
        scenes.empty_paragraph_stays_from_the_right_in_either_layout,
        scenes.whole_text_is_copied_and_pasted_after_itself,
        french_scenes.types_every_french_letter,
        french_scenes.types_arabic_then_french_in_one_paragraph,
        french_scenes.shortcuts_work_in_the_french_layout,
        desk_scenes.stray_marks_are_shown_and_removed,
        desk_scenes.deceiving_address_is_told_of,
        desk_scenes.snippets_are_edited_by_keys,
        desk_scenes.note_is_written_and_left,
        mixed_scenes.caret_walks_a_mixed_line_in_reading_order,
        mixed_scenes.caret_walks_a_mixed_line_as_it_stands,
        mixed_scenes.words_of_a_mixed_line_are_walked_and_chosen,
        mixed_scenes.letters_at_the_edge_of_a_name_are_taken_away_one_by_one,
        mixed_scenes.double_click_takes_a_name_which_is_put_elsewhere,
        look_scenes.goal_of_the_day_is_set_and_reached_by_typing,
        look_scenes.page_changes_its_look_by_keys_and_keeps_the_text,
        look_scenes.focus_mode_holds_the_line_and_is_left_by_escape,
        typing_scenes.snippet_leads_from_part_to_part,
        typing_scenes.template_is_filled_in_and_stored,
        typing_scenes.symbol_is_found_in_the_palette_by_name,
        typing_scenes.replaced_word_is_taken_back,
        typing_scenes.quotes_follow_the_language_they_stand_in,
        typing_scenes.suggested_spelling_is_taken_by_keys,
        typing_scenes.unknown_word_is_added_or_let_be_by_keys,
        typing_scenes.style_is_mended_ignored_and_switched_off_by_keys,
        typing_scenes.one_of_three_leads_is_put_in_by_keys,
        people_scenes.article_is_given_to_somebody_with_a_deadline,
        people_scenes.note_on_a_passage_is_answered_and_settled,
        people_scenes.paragraph_comes_back_from_an_earlier_version,
        publishing_scenes.queue_is_steered_by_keys,
        publishing_scenes.destination_is_paused_by_keys,
        publishing_scenes.article_is_queued_and_the_keys_come_back,
        publishing_scenes.correction_says_where_the_text_still_has_it,
        publishing_scenes.reply_is_sent_and_the_article_withdrawn,
        publishing_scenes.checklist_leads_to_its_place_and_is_overridden,
        publishing_scenes.words_are_replaced_in_all_articles,
        publishing_scenes.palette_takes_orders_in_every_language,
        publishing_scenes.keys_of_the_text_leave_it_alone_on_other_screens,
    )
}


def _play(room: Newsroom, scene: Scene) -> str:
    try:
        scene(room)
    except Exception:
        return traceback.format_exc(limit=-3)
    finally:
        for _ in range(3):
            if QApplication.activePopupWidget() is not None:
                room.keys.press("esc")
        room.bench.window.go_to("desk")
        room.bench.window.desk_screen.text_bar.hide()
        room.keys.layout(LATIN)
    return ""


def main(language: str, *names: str) -> None:
    """Play every scene in one window, or those of these names."""
    with newsroom(language) as room:
        outcomes = {name: _play(room, SCENES[name]) for name in names or SCENES}
    sys.stdout.write(json.dumps(outcomes, ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
