"""A Telegram channel as a destination: one post each article, with its headline, lead and link.

The post is made once and then changed in place; withdrawing deletes it. A bot that may post, edit
and delete in the channel does it.

Source: core.telegram.org/bots/api ("sendMessage", "sendPhoto", "editMessageText",
"editMessageCaption", "deleteMessage", "Making requests").
"""
