"""States of a first start: a library with nothing in it, and what every empty place says."""

from __future__ import annotations

from care_scenes import choose_part
from screen_stage import Scene, Stage


def nothing(stage: Stage) -> None:
    """The window as it opens for the first time."""


def tab(name: str) -> Scene:
    return lambda stage: stage.tab(name)


def part(name: str) -> Scene:
    return lambda stage: choose_part(stage, name)


def screen(name: str) -> Scene:
    def scene(stage: Stage) -> None:
        stage.go(name)

    return scene


def queue(view: str) -> Scene:
    return lambda stage: stage.go("queue").show_view(view)


def queue_part(name: str) -> Scene:
    def scene(stage: Stage) -> None:
        screen = stage.go("queue")
        screen.show_view("list")
        screen._chips.choose(name)
        screen._on_part_chosen(name)

    return scene


def palette(words: str) -> Scene:
    def scene(stage: Stage) -> None:
        field = stage.window.field
        field.summon()
        field.setText(words)
        field._on_text_edited()

    return scene


def queue_form(stage: Stage) -> None:
    """Somebody wants to publish before there is anything or anywhere to publish to."""
    stage.bench.inspector.queue_article()


def headline_only(stage: Stage) -> None:
    head = stage.window.desk_screen.page.page_head
    head.headline.setPlainText("أول مقال")
    stage.bench.editor.save()
    stage.settle()
    stage.bench.inspector.queue_article()
