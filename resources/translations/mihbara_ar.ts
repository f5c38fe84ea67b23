<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_MA" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="90"/>
        <source>New article</source>
        <translation>مقال جديد</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="92"/>
        <source>New article from a template…</source>
        <translation>مقال جديد من قالب…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="94"/>
        <source>Import a file…</source>
        <translation>استيراد ملف…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="96"/>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="97"/>
        <source>Save a copy elsewhere…</source>
        <translation>حفظ نسخة في مكان آخر…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="99"/>
        <source>Send to the queue…</source>
        <translation>إرسال إلى قائمة النشر…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="101"/>
        <source>Hand in for review</source>
        <translation>تسليم للمراجعة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="103"/>
        <source>Approve</source>
        <translation>اعتماد</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="104"/>
        <source>Back to draft</source>
        <translation>إعادة إلى المسودة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="106"/>
        <source>Export as HTML…</source>
        <translation>تصدير بصيغة HTML…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="108"/>
        <source>Export as Word document…</source>
        <translation>تصدير مستند Word…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="110"/>
        <source>Export as PDF…</source>
        <translation>تصدير بصيغة PDF…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="111"/>
        <source>Export as Markdown…</source>
        <translation>تصدير بصيغة Markdown…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="113"/>
        <source>Export as text…</source>
        <translation>تصدير نصا…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="114"/>
        <source>Export as ninjs…</source>
        <translation>تصدير بصيغة ninjs…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="116"/>
        <source>Export as JSON…</source>
        <translation>تصدير بصيغة JSON…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="118"/>
        <source>Move to the bin</source>
        <translation>نقل إلى السلة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="120"/>
        <source>Restore from the bin</source>
        <translation>استرجاع من السلة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="122"/>
        <source>Delete for good…</source>
        <translation>حذف نهائي…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="124"/>
        <source>Empty the bin…</source>
        <translation>إفراغ سلة المحذوفات…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="125"/>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="126"/>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="127"/>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="128"/>
        <source>Paste as plain text</source>
        <translation>الصق نصا فقط</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="130"/>
        <source>Remove invisible characters</source>
        <translation>احذف الرموز الخفية</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="132"/>
        <source>Search the library</source>
        <translation>البحث في المقالات</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="134"/>
        <source>Find in the article</source>
        <translation>بحث في المقال</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="136"/>
        <source>Replace in the article</source>
        <translation>استبدال في المقال</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="138"/>
        <source>Find the next place</source>
        <translation>الموضع التالي</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="140"/>
        <source>Find the previous place</source>
        <translation>الموضع السابق</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="142"/>
        <source>Replace in all articles…</source>
        <translation>استبدال في كل المقالات…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="144"/>
        <source>Insert a symbol…</source>
        <translation>إدراج رمز…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="146"/>
        <source>Snippets and replacements</source>
        <translation>العبارات الجاهزة والاستبدالات</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="148"/>
        <source>Suggest a lead</source>
        <translation>اقتراح مقدمة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="150"/>
        <source>Search or run a command</source>
        <translation>ابحث أو نفذ أمرا</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="152"/>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="154"/>
        <source>Paragraph</source>
        <translation>فقرة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="156"/>
        <source>Heading</source>
        <translation>عنوان فرعي</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="158"/>
        <source>Smaller heading</source>
        <translation>عنوان فرعي أصغر</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="160"/>
        <source>Quote</source>
        <translation>اقتباس</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="162"/>
        <source>Bulleted list</source>
        <translation>قائمة نقطية</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="164"/>
        <source>Numbered list</source>
        <translation>قائمة مرقمة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="166"/>
        <source>Bold</source>
        <translation>غليظ</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="168"/>
        <source>Italic</source>
        <translation>مائل</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="170"/>
        <source>Link…</source>
        <translation>رابط…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="172"/>
        <source>Right to left</source>
        <translation>من اليمين إلى اليسار</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="174"/>
        <source>Left to right</source>
        <translation>من اليسار إلى اليمين</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="176"/>
        <source>Foreign words</source>
        <translation>كلمات أجنبية</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="178"/>
        <source>Divider</source>
        <translation>فاصل</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="180"/>
        <source>Desk</source>
        <translation>المكتب</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="181"/>
        <source>Publishing</source>
        <translation>النشر</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="182"/>
        <source>Destinations</source>
        <translation>الوجهات</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="184"/>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="185"/>
        <source>Library column</source>
        <translation>عمود المقالات</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="187"/>
        <source>Inspector</source>
        <translation>لوحة التفاصيل</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="189"/>
        <source>Outline and meters</source>
        <translation>المخطط والمقاييس</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="191"/>
        <source>Another article beside the text</source>
        <translation>مقال آخر بجانب النص</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="193"/>
        <source>Focus mode</source>
        <translation>وضع التركيز</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="195"/>
        <source>Show invisible characters</source>
        <translation>أظهر الرموز الخفية</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="197"/>
        <source>Dark theme</source>
        <translation>المظهر الداكن</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/actions.py" line="16"/>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/actions.py" line="17"/>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/actions.py" line="18"/>
        <source>Format</source>
        <translation>تنسيق</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/actions.py" line="19"/>
        <source>View</source>
        <translation>عرض</translation>
    </message>
</context>
<context>
    <name>ArticleDelegate</name>
    <message>
        <location filename="../../editor_app/ui/library/delegate.py" line="142"/>
        <source>No headline yet</source>
        <translation>بلا عنوان بعد</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/delegate.py" line="146"/>
        <source>In the queue</source>
        <translation>في قائمة النشر</translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="53"/>
        <source>Pick a day</source>
        <translation>اختر يوما</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="54"/>
        <source>Publication date</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="59"/>
        <source>One headline on each line</source>
        <translation>عنوان واحد في كل سطر</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="62"/>
        <source>Right to left</source>
        <translation>من اليمين إلى اليسار</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="63"/>
        <source>Left to right</source>
        <translation>من اليسار إلى اليمين</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="64"/>
        <source>Divided by commas</source>
        <translation>تفصل بينها فواصل</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="92"/>
        <source>Headlines: {count}</source>
        <translation>العناوين: {count}</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="110"/>
        <source>Bylines</source>
        <translation>التوقيعات</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="112"/>
        <source>About the article</source>
        <translation>عن المقال</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="113"/>
        <source>Section</source>
        <translation>القسم</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="114"/>
        <source>Keywords</source>
        <translation>الكلمات المفتاحية</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="115"/>
        <source>Outlet</source>
        <translation>المنبر</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="117"/>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="118"/>
        <source>Direction of the text</source>
        <translation>اتجاه النص</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="119"/>
        <source>Headline ticker</source>
        <translation>شريط العناوين</translation>
    </message>
</context>
<context>
    <name>BackupRow</name>
    <message>
        <location filename="../../editor_app/ui/care/backups.py" line="136"/>
        <source>{moment}, {size} MB</source>
        <translation>{moment}، {size} ميغابايت</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/backups.py" line="143"/>
        <source>The program closes, and its next start has this library. Today&apos;s is set aside, not deleted.</source>
        <translation>يغلق البرنامج ويجد تشغيله التالي هذه المكتبة. توضع مكتبة اليوم جانبا ولا تحذف.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/backups.py" line="149"/>
        <source>Go back to it…</source>
        <translation>الرجوع إليها…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/backups.py" line="150"/>
        <source>Close and go back</source>
        <translation>أغلق وارجع إليها</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/backups.py" line="151"/>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <location filename="../../editor_app/ui/care/backups.py" line="51"/>
        <source>Back up now</source>
        <translation>نسخ احتياطي الآن</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/backups.py" line="53"/>
        <source>Choose the folder…</source>
        <translation>اختيار المجلد…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/backups.py" line="55"/>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/backups.py" line="85"/>
        <source>Folder of backups</source>
        <translation>مجلد النسخ الاحتياطية</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/backups.py" line="113"/>
        <source>Last backup: {moment}</source>
        <translation>آخر نسخة احتياطية: {moment}</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/backups.py" line="115"/>
        <source>No backup yet</source>
        <translation>لا نسخة احتياطية بعد</translation>
    </message>
</context>
<context>
    <name>BylineCard</name>
    <message>
        <location filename="../../editor_app/ui/inspector/byline_cards.py" line="39"/>
        <source>Drag to reorder, or press Alt with Up or Down</source>
        <translation>اسحب لتغيير الترتيب، أو اضغط Alt مع السهم الأعلى أو الأسفل</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/byline_cards.py" line="41"/>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/byline_cards.py" line="46"/>
        <location filename="../../editor_app/ui/inspector/byline_cards.py" line="47"/>
        <source>Add to the directory</source>
        <translation>إضافة إلى دليل الأسماء</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/byline_cards.py" line="50"/>
        <location filename="../../editor_app/ui/inspector/byline_cards.py" line="51"/>
        <source>Remove the byline</source>
        <translation>حذف التوقيع</translation>
    </message>
</context>
<context>
    <name>BylineCards</name>
    <message>
        <location filename="../../editor_app/ui/inspector/byline_cards.py" line="123"/>
        <source>Add a name</source>
        <translation>إضافة اسم</translation>
    </message>
</context>
<context>
    <name>BylineChip</name>
    <message>
        <location filename="../../editor_app/ui/inspector/byline_row.py" line="63"/>
        <source>{role}. Alt and an arrow moves the name, Delete removes it.</source>
        <translation>{role}. مفتاح Alt مع سهم يحرك الاسم، ومفتاح الحذف يزيله.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/byline_row.py" line="84"/>
        <source>Move earlier</source>
        <translation>تقديم</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/byline_row.py" line="84"/>
        <source>Move later</source>
        <translation>تأخير</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/byline_row.py" line="88"/>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>BylineRow</name>
    <message>
        <location filename="../../editor_app/ui/inspector/byline_row.py" line="153"/>
        <source>Byline</source>
        <translation>توقيع</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/byline_row.py" line="154"/>
        <source>Add a byline</source>
        <translation>إضافة توقيع</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/byline_row.py" line="158"/>
        <source>Name for the byline</source>
        <translation>اسم التوقيع</translation>
    </message>
</context>
<context>
    <name>CardPreview</name>
    <message>
        <location filename="../../editor_app/ui/meters/previews.py" line="57"/>
        <source>Your site</source>
        <translation>موقعك</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/previews.py" line="58"/>
        <source>Headline</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/previews.py" line="60"/>
        <source>The summary stands here.</source>
        <translation>هنا تظهر المقدمة.</translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message>
        <location filename="../../editor_app/ui/inspector/checks.py" line="117"/>
        <source>Before it leaves</source>
        <translation>قبل أن يغادر المقال</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/checks.py" line="123"/>
        <source>Nothing to mend</source>
        <translation>لا شيء ينبغي إصلاحه</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/checks.py" line="124"/>
        <source>The article can go to the publishing queue.</source>
        <translation>يمكن إرسال المقال إلى قائمة النشر.</translation>
    </message>
</context>
<context>
    <name>CommandField</name>
    <message>
        <location filename="../../editor_app/ui/palette.py" line="64"/>
        <source>Search or run a command…</source>
        <translation>ابحث أو نفذ أمرا…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/palette.py" line="65"/>
        <source>Search or run a command</source>
        <translation>ابحث أو نفذ أمرا</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/palette.py" line="153"/>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <location filename="../../editor_app/ui/compare/pane.py" line="54"/>
        <source>Which article to read beside the text?</source>
        <translation>أي مقال تريد قراءته بجانب النص؟</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/compare/pane.py" line="65"/>
        <source>Beside the text</source>
        <translation>بجانب النص</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/compare/pane.py" line="67"/>
        <source>Another article</source>
        <translation>مقال آخر</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/compare/pane.py" line="70"/>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/compare/pane.py" line="124"/>
        <source>Without a headline</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/compare/pane.py" line="128"/>
        <source>Nothing found</source>
        <translation>لا توجد نتائج</translation>
    </message>
</context>
<context>
    <name>CreditBox</name>
    <message>
        <location filename="../../editor_app/ui/inspector/credit_box.py" line="63"/>
        <location filename="../../editor_app/ui/inspector/credit_box.py" line="73"/>
        <source>Credit mark</source>
        <translation>علامة التوقيع</translation>
    </message>
</context>
<context>
    <name>CreditMarks</name>
    <message>
        <location filename="../../editor_app/ui/inspector/credit_marks.py" line="19"/>
        <source>Pen</source>
        <translation>قلم</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/credit_marks.py" line="20"/>
        <source>Camera</source>
        <translation>آلة تصوير</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/credit_marks.py" line="21"/>
        <source>No mark</source>
        <translation>بلا علامة</translation>
    </message>
</context>
<context>
    <name>DeskCare</name>
    <message>
        <location filename="../../editor_app/ui/care/desk_care.py" line="77"/>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
</context>
<context>
    <name>DeskScreen</name>
    <message>
        <location filename="../../editor_app/ui/desk_screen.py" line="56"/>
        <source>This article is in the bin: it can be read but not changed.</source>
        <translation>هذا المقال في السلة: يمكن قراءته دون تعديله.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/desk_screen.py" line="57"/>
        <source>Restore</source>
        <translation>استرجاع</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/desk_screen.py" line="61"/>
        <source>Somebody writes in this article in another window: here it can only be read.</source>
        <translation>تُكتب هذه المقالة الآن في نافذة أخرى: هي هنا للقراءة فقط.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/desk_screen.py" line="62"/>
        <source>Take over</source>
        <translation>تولّي الكتابة</translation>
    </message>
</context>
<context>
    <name>DestinationFormView</name>
    <message>
        <location filename="../../editor_app/ui/destinations/form.py" line="74"/>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/form.py" line="76"/>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/form.py" line="79"/>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/form.py" line="81"/>
        <location filename="../../editor_app/ui/destinations/form.py" line="253"/>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/form.py" line="82"/>
        <location filename="../../editor_app/ui/destinations/form.py" line="256"/>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/form.py" line="83"/>
        <source>Open the folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/form.py" line="84"/>
        <source>Open the site</source>
        <translation>فتح الموقع</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/form.py" line="85"/>
        <source>Remove…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/form.py" line="120"/>
        <source>New destination</source>
        <translation>وجهة جديدة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/form.py" line="253"/>
        <source>Save and test</source>
        <translation>حفظ واختبار</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/form.py" line="256"/>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
</context>
<context>
    <name>DestinationsModel</name>
    <message>
        <location filename="../../editor_app/ui/destinations/model.py" line="32"/>
        <source>Paused</source>
        <translation>موقوفة</translation>
    </message>
</context>
<context>
    <name>DestinationsScreen</name>
    <message>
        <location filename="../../editor_app/ui/destinations/screen.py" line="60"/>
        <source>Destinations</source>
        <translation>الوجهات</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/screen.py" line="61"/>
        <source>Destination</source>
        <translation>وجهة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/screen.py" line="65"/>
        <source>Nowhere to publish yet</source>
        <translation>لا وجهة للنشر بعد</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/screen.py" line="67"/>
        <source>Set up your first site: a folder that you can look at here and put on any server.</source>
        <translation>أنشئ موقعك الأول: مجلد تتصفحه هنا وتضعه على أي خادم.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/screen.py" line="70"/>
        <source>Set up a site</source>
        <translation>إنشاء موقع</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/screen.py" line="133"/>
        <source>My site</source>
        <translation>موقعي</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/screen.py" line="135"/>
        <source>The site</source>
        <translation>الموقع</translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message>
        <location filename="../../editor_app/ui/widgets/diff_view.py" line="44"/>
        <source>What differs</source>
        <translation>ما اختلف</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/widgets/diff_view.py" line="73"/>
        <source>Other fields differ too.</source>
        <translation>واختلفت حقول أخرى أيضا.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/widgets/diff_view.py" line="75"/>
        <source>The text is the same.</source>
        <translation>النص هو نفسه.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/widgets/diff_view.py" line="126"/>
        <source>[moved here]</source>
        <translation>[نُقلت إلى هنا]</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/widgets/diff_view.py" line="127"/>
        <source>[moved from here]</source>
        <translation>[نُقلت من هنا]</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/widgets/diff_view.py" line="132"/>
        <source>[other form]</source>
        <translation>[تغير الشكل]</translation>
    </message>
</context>
<context>
    <name>DueForm</name>
    <message>
        <location filename="../../editor_app/ui/queue/due_form.py" line="34"/>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/due_form.py" line="35"/>
        <source>At a time</source>
        <translation>في موعد</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/due_form.py" line="40"/>
        <source>Time of leaving</source>
        <translation>موعد المغادرة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/due_form.py" line="100"/>
        <source>This time has passed: it leaves at once.</source>
        <translation>مضى هذا الموعد: سيغادر المقال فورا.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <location filename="../../editor_app/ui/editor/find_bar.py" line="50"/>
        <source>Find in the article</source>
        <translation>بحث في المقال</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/editor/find_bar.py" line="51"/>
        <source>Replace with</source>
        <translation>استبدال ب</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/editor/find_bar.py" line="55"/>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/editor/find_bar.py" line="55"/>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/editor/find_bar.py" line="58"/>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/editor/find_bar.py" line="60"/>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/editor/find_bar.py" line="61"/>
        <source>Replace all</source>
        <translation>استبدال الكل</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/editor/find_bar.py" line="62"/>
        <source>In all articles…</source>
        <translation>في كل المقالات…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/editor/find_bar.py" line="93"/>
        <source>Nothing found</source>
        <translation>لا توجد نتائج</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/editor/find_bar.py" line="95"/>
        <source>{place} of {count}</source>
        <translation>{place} من {count}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor_app/ui/editor/find_bar.py" line="97"/>
        <source>%n place(s)</source>
        <translation>
            <numerusform>لا موضع</numerusform>
            <numerusform>موضع واحد</numerusform>
            <numerusform>موضعان</numerusform>
            <numerusform>%n مواضع</numerusform>
            <numerusform>%n موضعا</numerusform>
            <numerusform>%n موضع</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <location filename="../../editor_app/ui/inspector/history.py" line="58"/>
        <location filename="../../editor_app/ui/inspector/history.py" line="64"/>
        <source>Versions</source>
        <translation>النسخ</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/history.py" line="66"/>
        <source>Compared with</source>
        <translation>مقارنة مع</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/history.py" line="72"/>
        <source>Restore this version</source>
        <translation>استرجاع هذه النسخة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/history.py" line="74"/>
        <source>Restore this paragraph</source>
        <translation>استرجاع هذه الفقرة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/history.py" line="79"/>
        <source>No version yet</source>
        <translation>لا توجد نسخ بعد</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/history.py" line="80"/>
        <source>Versions are kept as you save, queue and write.</source>
        <translation>تُحفظ النسخ كلما حفظت المقال أو أرسلته إلى قائمة النشر، وأثناء الكتابة.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/history.py" line="130"/>
        <source>The text as it stands</source>
        <translation>النص كما هو الآن</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/history.py" line="133"/>
        <source>What {0} received last, {1}</source>
        <translation>آخر ما تلقاه {0}، {1}</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/history.py" line="134"/>
        <source>Version, {0}</source>
        <translation>نسخة، {0}</translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <location filename="../../editor_app/ui/inspector/panel.py" line="119"/>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/panel.py" line="120"/>
        <source>About</source>
        <translation>البطاقة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/panel.py" line="121"/>
        <source>Images</source>
        <translation>الصور</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/panel.py" line="122"/>
        <source>Checks</source>
        <translation>التدقيق</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/panel.py" line="123"/>
        <source>Publishing</source>
        <translation>النشر</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/panel.py" line="147"/>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/panel.py" line="151"/>
        <source>History</source>
        <translation>التاريخ</translation>
    </message>
</context>
<context>
    <name>KitScreen</name>
    <message>
        <location filename="../../editor_app/ui/kit/screen.py" line="31"/>
        <source>Snippets and replacements</source>
        <translation>العبارات الجاهزة والاستبدالات</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/screen.py" line="35"/>
        <source>Snippets</source>
        <translation>العبارات الجاهزة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/screen.py" line="36"/>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/screen.py" line="36"/>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/screen.py" line="38"/>
        <source>Type the name and press Tab, or choose it in the command palette. Tab leads through parts such as {place}; ¶ begins a paragraph.</source>
        <translation>اكتب الاسم ثم اضغط Tab، أو اختره من لوحة الأوامر. ينقلك Tab بين الأجزاء مثل {place}، و¶ تبدأ فقرة.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/screen.py" line="44"/>
        <source>Replacements while typing</source>
        <translation>الاستبدال أثناء الكتابة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/screen.py" line="45"/>
        <source>Typed</source>
        <translation>المكتوب</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/screen.py" line="45"/>
        <source>Put</source>
        <translation>البديل</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/screen.py" line="46"/>
        <source>A word is replaced at the space or mark after it. Ctrl+Z brings it back.</source>
        <translation>تُستبدل الكلمة عند المسافة أو العلامة التي تليها، ويعيدها Ctrl+Z.</translation>
    </message>
</context>
<context>
    <name>LeadChoices</name>
    <message>
        <location filename="../../editor_app/ui/meters/leads.py" line="32"/>
        <source>Whole sentences of the body, chosen on this machine. Nothing is put in yet.</source>
        <translation>جمل كاملة من المتن، تُختار على هذا الجهاز. لا شيء يوضع دون اختيارك.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/leads.py" line="36"/>
        <source>Suggest a lead</source>
        <translation>اقتراح مقدمة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/leads.py" line="65"/>
        <source>Press the one that says it best. Ctrl+Z in the summary takes it back.</source>
        <translation>اختر أحسنها تعبيرا. يتراجع عنها Ctrl+Z في المقدمة.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/leads.py" line="67"/>
        <source>No whole sentence of the body fits. Write more of it first.</source>
        <translation>لا توجد في المتن جملة كاملة مناسبة. أكمل الكتابة أولا.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor_app/ui/meters/leads.py" line="85"/>
        <source>%n character(s)</source>
        <translation>
            <numerusform>لا حرف</numerusform>
            <numerusform>حرف واحد</numerusform>
            <numerusform>حرفان</numerusform>
            <numerusform>%n أحرف</numerusform>
            <numerusform>%n حرفا</numerusform>
            <numerusform>%n حرف</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/leads.py" line="87"/>
        <source>Put in</source>
        <translation>وضعها</translation>
    </message>
</context>
<context>
    <name>LeftoverCard</name>
    <message>
        <location filename="../../editor_app/ui/inspector/leftover_card.py" line="69"/>
        <source>Without a headline</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/leftover_card.py" line="72"/>
        <source>Written {0}</source>
        <translation>كُتب {0}</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/leftover_card.py" line="82"/>
        <source>Show what differs</source>
        <translation>عرض ما اختلف</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/leftover_card.py" line="83"/>
        <source>Go on with it</source>
        <translation>مواصلة الكتابة فيه</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/leftover_card.py" line="84"/>
        <source>Keep as a new article</source>
        <translation>حفظه مقالا جديدا</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/leftover_card.py" line="85"/>
        <source>Put away</source>
        <translation>وضعه جانبا</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/leftover_card.py" line="105"/>
        <source>The article was saved again after this was written.</source>
        <translation>حُفظ المقال مرة أخرى بعد كتابة هذا النص.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/leftover_card.py" line="107"/>
        <source>Its end could not be read.</source>
        <translation>تعذرت قراءة آخره.</translation>
    </message>
</context>
<context>
    <name>LeftoverCards</name>
    <message>
        <location filename="../../editor_app/ui/inspector/leftover_card.py" line="42"/>
        <source>Left unsaved by a crash</source>
        <translation>نصوص لم تُحفظ بسبب توقف مفاجئ</translation>
    </message>
</context>
<context>
    <name>Lengths</name>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="15"/>
        <source>Search result: headline</source>
        <translation>نتيجة البحث: العنوان</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="16"/>
        <source>Search result: summary</source>
        <translation>نتيجة البحث: المقدمة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="17"/>
        <source>Push notice: headline</source>
        <translation>الإشعار: العنوان</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="18"/>
        <source>Push notice: summary</source>
        <translation>الإشعار: المقدمة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="19"/>
        <source>Short message</source>
        <translation>رسالة قصيرة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="20"/>
        <source>Social card: headline</source>
        <translation>بطاقة المشاركة: العنوان</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="21"/>
        <source>Social card: summary</source>
        <translation>بطاقة المشاركة: المقدمة</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="70"/>
        <source>Search the library</source>
        <translation>البحث في المقالات</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="72"/>
        <source>Desk</source>
        <translation>المكتب</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="74"/>
        <source>Article</source>
        <translation>مقال</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="75"/>
        <location filename="../../editor_app/ui/library/panel.py" line="189"/>
        <source>New article</source>
        <translation>مقال جديد</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="80"/>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="81"/>
        <source>Drafts</source>
        <translation>مسودات</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="82"/>
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="83"/>
        <source>Published</source>
        <translation>منشور</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="84"/>
        <source>Bin</source>
        <translation>السلة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="167"/>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="181"/>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="182"/>
        <source>No article holds these words. Try fewer of them, or another filter.</source>
        <translation>لا مقال يضم هذه الكلمات. جرب كلمات أقل أو تصنيفا آخر.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="187"/>
        <source>The library is empty</source>
        <translation>لا مقالات بعد</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="188"/>
        <source>Write the first article, or drop a file here to import it.</source>
        <translation>اكتب المقال الأول، أو أفلت ملفا هنا لاستيراده.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="194"/>
        <source>The bin is empty</source>
        <translation>السلة فارغة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="195"/>
        <source>Deleted articles wait here until you restore them.</source>
        <translation>تنتظر المقالات المحذوفة هنا إلى أن تسترجعها.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="200"/>
        <source>No article here</source>
        <translation>لا مقال هنا</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="201"/>
        <source>Articles come here when their state changes.</source>
        <translation>تنتقل المقالات إلى هنا حين تتغير حالتها.</translation>
    </message>
</context>
<context>
    <name>LinkBar</name>
    <message>
        <location filename="../../editor_app/ui/tool_bar.py" line="183"/>
        <source>Address of the link</source>
        <translation>عنوان الرابط</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/tool_bar.py" line="188"/>
        <source>Remove the link</source>
        <translation>إزالة الرابط</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/tool_bar.py" line="191"/>
        <source>Set the link</source>
        <translation>وضع الرابط</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/tool_bar.py" line="194"/>
        <location filename="../../editor_app/ui/tool_bar.py" line="195"/>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/tool_bar.py" line="221"/>
        <source>This is no web or e-mail address.</source>
        <translation>هذا ليس عنوان موقع ولا بريد إلكتروني.</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <location filename="../../editor_app/ui/queue/log_panel.py" line="39"/>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/log_panel.py" line="42"/>
        <source>Nothing has been tried yet.</source>
        <translation>لم تجر أي محاولة بعد.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/log_panel.py" line="81"/>
        <source>Try {number}</source>
        <translation>المحاولة {number}</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/log_panel.py" line="102"/>
        <source>{time}, took {seconds} s</source>
        <translation>{time}، استغرقت {seconds} ثانية</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/log_panel.py" line="106"/>
        <source>Still under way, or broken off with the program.</source>
        <translation>ما زالت جارية، أو انقطعت مع البرنامج.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../editor_app/ui/main_window.py" line="174"/>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/main_window.py" line="182"/>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/main_window.py" line="194"/>
        <source>Mihbara</source>
        <translation>محبرة</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <location filename="../../editor_app/ui/message_bar.py" line="55"/>
        <location filename="../../editor_app/ui/message_bar.py" line="56"/>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/message_bar.py" line="141"/>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/message_bar.py" line="142"/>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/message_bar.py" line="143"/>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/message_bar.py" line="144"/>
        <source>Keep both</source>
        <translation>الاحتفاظ بالنسختين</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/message_bar.py" line="145"/>
        <source>Save a copy and close</source>
        <translation>حفظ نسخة وإغلاق</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/message_bar.py" line="146"/>
        <source>Merge both texts</source>
        <translation>دمج النصين</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/message_bar.py" line="147"/>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/message_bar.py" line="148"/>
        <source>Delete for good</source>
        <translation>حذف نهائي</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/message_bar.py" line="149"/>
        <source>Read</source>
        <translation>قراءة</translation>
    </message>
</context>
<context>
    <name>MetersPanel</name>
    <message>
        <location filename="../../editor_app/ui/meters/panel.py" line="51"/>
        <source>Outline</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/panel.py" line="52"/>
        <source>Length</source>
        <translation>الطول</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/panel.py" line="53"/>
        <source>Room for headline and summary</source>
        <translation>المساحة المتاحة للعنوان والمقدمة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/panel.py" line="54"/>
        <source>In a search result</source>
        <translation>في نتيجة البحث</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/panel.py" line="55"/>
        <source>On a social card</source>
        <translation>في بطاقة المشاركة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/panel.py" line="56"/>
        <source>A lead from the body</source>
        <translation>مقدمة من المتن</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="38"/>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="39"/>
        <source>Characters</source>
        <translation>الحروف</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="40"/>
        <source>Reading time</source>
        <translation>وقت القراءة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="41"/>
        <source>Paragraphs</source>
        <translation>الفقرات</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="42"/>
        <source>Longest paragraph</source>
        <translation>أطول فقرة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="43"/>
        <source>Sentences</source>
        <translation>الجمل</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="44"/>
        <source>Mean sentence</source>
        <translation>متوسط الجملة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="45"/>
        <source>Longest sentence</source>
        <translation>أطول جملة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="46"/>
        <source>Long sentences</source>
        <translation>الجمل الطويلة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="65"/>
        <source>{count} words</source>
        <translation>{count} كلمة</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor_app/ui/meters/lengths.py" line="71"/>
        <source>%n min</source>
        <translation>
            <numerusform>0 د</numerusform>
            <numerusform>%n د</numerusform>
            <numerusform>%n د</numerusform>
            <numerusform>%n د</numerusform>
            <numerusform>%n د</numerusform>
            <numerusform>%n د</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OptionField</name>
    <message>
        <location filename="../../editor_app/ui/destinations/option_field.py" line="38"/>
        <source>{label} (may stay empty)</source>
        <translation>{label} (اختياري)</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/option_field.py" line="88"/>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/option_field.py" line="89"/>
        <location filename="../../editor_app/ui/destinations/option_field.py" line="99"/>
        <source>Choose a folder</source>
        <translation>اختيار مجلد</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <location filename="../../editor_app/ui/meters/outline.py" line="32"/>
        <source>Outline</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/outline.py" line="38"/>
        <source>No sub-headings yet. Type ## and a space at the start of a paragraph.</source>
        <translation>لا عناوين فرعية بعد. اكتب ## ثم مسافة في أول الفقرة.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <location filename="../../editor_app/ui/editor/page.py" line="184"/>
        <source>Write here</source>
        <translation>اكتب هنا</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/editor/page.py" line="186"/>
        <source>Body</source>
        <translation>المتن</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <location filename="../../editor_app/ui/editor/page_head.py" line="168"/>
        <source>Kicker</source>
        <translation>عنوان فوقي</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/editor/page_head.py" line="168"/>
        <source>Headline</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/editor/page_head.py" line="168"/>
        <source>Summary</source>
        <translation>المقدمة</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor_app/ui/editor/page_head.py" line="178"/>
        <source>Headline %n character(s)</source>
        <translation>
            <numerusform>العنوان بلا حروف</numerusform>
            <numerusform>العنوان حرف واحد</numerusform>
            <numerusform>العنوان حرفان</numerusform>
            <numerusform>العنوان %n حروف</numerusform>
            <numerusform>العنوان %n حرفا</numerusform>
            <numerusform>العنوان %n حرف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor_app/ui/editor/page_head.py" line="179"/>
        <source>Summary %n character(s)</source>
        <translation>
            <numerusform>المقدمة بلا حروف</numerusform>
            <numerusform>المقدمة حرف واحد</numerusform>
            <numerusform>المقدمة حرفان</numerusform>
            <numerusform>المقدمة %n حروف</numerusform>
            <numerusform>المقدمة %n حرفا</numerusform>
            <numerusform>المقدمة %n حرف</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairTable</name>
    <message>
        <location filename="../../editor_app/ui/kit/pair_table.py" line="54"/>
        <source>Add a line</source>
        <translation>إضافة سطر</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/pair_table.py" line="73"/>
        <source>Remove the line</source>
        <translation>حذف السطر</translation>
    </message>
</context>
<context>
    <name>PeopleScreen</name>
    <message>
        <location filename="../../editor_app/ui/people/screen.py" line="48"/>
        <source>Search the directory</source>
        <translation>البحث في دليل الأسماء</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/people/screen.py" line="53"/>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/people/screen.py" line="54"/>
        <source>Person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/people/screen.py" line="59"/>
        <source>The directory is empty</source>
        <translation>دليل الأسماء فارغ</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/people/screen.py" line="60"/>
        <source>Add the people who sign articles: their names then complete as you type.</source>
        <translation>أضف من يوقعون المقالات: تكتمل أسماؤهم بعد ذلك أثناء الكتابة.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/people/screen.py" line="61"/>
        <source>Add a person</source>
        <translation>إضافة شخص</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/people/screen.py" line="63"/>
        <source>Nobody is called that.</source>
        <translation>لا أحد بهذا الاسم.</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <location filename="../../editor_app/ui/people/form.py" line="46"/>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/people/form.py" line="47"/>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/people/form.py" line="48"/>
        <source>Credit mark</source>
        <translation>علامة التوقيع</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/people/form.py" line="49"/>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/people/form.py" line="51"/>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/people/form.py" line="53"/>
        <source>Remove from the directory</source>
        <translation>حذف من دليل الأسماء</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/people/form.py" line="68"/>
        <source>New person</source>
        <translation>شخص جديد</translation>
    </message>
</context>
<context>
    <name>PictureCard</name>
    <message>
        <location filename="../../editor_app/ui/inspector/picture_card.py" line="74"/>
        <source>Drag to reorder, or press Alt with Up or Down</source>
        <translation>اسحب لتغيير الترتيب، أو اضغط Alt مع السهم الأعلى أو الأسفل</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/picture_card.py" line="76"/>
        <source>Leads the page</source>
        <translation>تتصدر الصفحة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/picture_card.py" line="77"/>
        <source>No alternative text</source>
        <translation>بلا نص بديل</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/picture_card.py" line="78"/>
        <source>No credit</source>
        <translation>بلا مصدر للصورة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/picture_card.py" line="79"/>
        <source>Caption</source>
        <translation>تعليق الصورة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/picture_card.py" line="80"/>
        <source>Credit: photographer or agency</source>
        <translation>مصدر الصورة: المصور أو الوكالة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/picture_card.py" line="81"/>
        <source>What it shows, for those who cannot see it</source>
        <translation>ما تظهره الصورة، لمن لا يراها</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/picture_card.py" line="121"/>
        <location filename="../../editor_app/ui/inspector/picture_card.py" line="122"/>
        <source>Remove the picture</source>
        <translation>حذف الصورة</translation>
    </message>
</context>
<context>
    <name>PicturesPage</name>
    <message>
        <location filename="../../editor_app/ui/inspector/pictures.py" line="49"/>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/pictures.py" line="49"/>
        <source>Add pictures</source>
        <translation>إضافة صور</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/pictures.py" line="53"/>
        <source>Taking pictures in…</source>
        <translation>جار إدخال الصور…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/pictures.py" line="58"/>
        <source>No picture yet</source>
        <translation>لا صورة بعد</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/pictures.py" line="59"/>
        <source>Drop pictures here, paste one, or choose files.</source>
        <translation>أفلت الصور هنا، أو ألصق صورة، أو اختر ملفات.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/pictures.py" line="60"/>
        <source>Choose pictures…</source>
        <translation>اختيار صور…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/pictures.py" line="93"/>
        <source>Choose pictures</source>
        <translation>اختيار صور</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message numerus="yes">
        <location filename="../../editor_app/ui/meters/lengths.py" line="115"/>
        <source>%n part(s)</source>
        <translation>
            <numerusform>لا رسالة</numerusform>
            <numerusform>رسالة واحدة</numerusform>
            <numerusform>رسالتان</numerusform>
            <numerusform>%n رسائل</numerusform>
            <numerusform>%n رسالة</numerusform>
            <numerusform>%n رسالة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="35"/>
        <source>Interface</source>
        <translation>الواجهة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="36"/>
        <source>Page</source>
        <translation>الصفحة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="37"/>
        <source>Focus mode</source>
        <translation>وضع التركيز</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="38"/>
        <source>Writing</source>
        <translation>الكتابة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="39"/>
        <source>Newsroom</source>
        <translation>هيئة التحرير</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="40"/>
        <source>Publishing</source>
        <translation>النشر</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="41"/>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="44"/>
        <source>Language of the window</source>
        <translation>لغة الواجهة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="45"/>
        <source>Theme</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="46"/>
        <source>Size of the text</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="47"/>
        <source>Width of the column</source>
        <translation>عرض العمود</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="48"/>
        <source>Arrow keys move the caret</source>
        <translation>الأسهم تحرك المؤشر</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="49"/>
        <source>Font of the text</source>
        <translation>خط النص</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="50"/>
        <source>Height of the lines</source>
        <translation>ارتفاع الأسطر</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="51"/>
        <source>Paper</source>
        <translation>الورق</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="52"/>
        <source>Take the whole screen</source>
        <translation>ملء الشاشة كلها</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="53"/>
        <source>Let the other paragraphs recede</source>
        <translation>تخفيف باقي الفقرات</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="54"/>
        <source>Keep the line of the caret in place</source>
        <translation>تثبيت سطر الكتابة في مكانه</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="55"/>
        <source>Signs at the start of a paragraph make headings, quotes and lists</source>
        <translation>علامات أول الفقرة تصنع العناوين والاقتباسات واللوائح</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="58"/>
        <source>Replace while typing, by the list</source>
        <translation>الاستبدال أثناء الكتابة حسب اللائحة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="59"/>
        <source>Quotation marks</source>
        <translation>علامات الاقتباس</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="60"/>
        <source>Words a day (0: no goal)</source>
        <translation>كلمات اليوم (0: بلا هدف)</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="61"/>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="62"/>
        <source>Language of new articles</source>
        <translation>لغة المقالات الجديدة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="63"/>
        <source>Outlet of new articles</source>
        <translation>منبر المقالات الجديدة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="64"/>
        <source>Send while the window is open</source>
        <translation>الإرسال ما دامت النافذة مفتوحة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="65"/>
        <source>Back up every hour in which I write</source>
        <translation>نسخ احتياطي في كل ساعة أكتب فيها</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="68"/>
        <source>As the system</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="69"/>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="70"/>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="71"/>
        <source>In reading order</source>
        <translation>بترتيب القراءة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="72"/>
        <source>As the letters stand</source>
        <translation>كما ترى الحروف</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="73"/>
        <source>As the theme</source>
        <translation>حسب المظهر</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="74"/>
        <source>White</source>
        <translation>أبيض</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="75"/>
        <source>Cream</source>
        <translation>قشدي</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="76"/>
        <source>Sage</source>
        <translation>أخضر فاتح</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="77"/>
        <source>Night</source>
        <translation>ليلي</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="119"/>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="201"/>
        <source>The house font</source>
        <translation>خط التحرير</translation>
    </message>
</context>
<context>
    <name>PrivacyCard</name>
    <message>
        <location filename="../../editor_app/ui/care/privacy.py" line="15"/>
        <source>Encrypt the library</source>
        <translation>تشفير المكتبة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/privacy.py" line="19"/>
        <source>Not available: this version keeps no key. Other users of this computer cannot read your files; against theft, switch on the encryption of the system’s disk.</source>
        <translation>غير متاح: لا يحفظ هذا الإصدار مفتاحا. لا يستطيع بقية مستعملي الحاسوب قراءة ملفاتك؛ وللحماية من السرقة شغل تشفير قرص النظام.</translation>
    </message>
</context>
<context>
    <name>ProblemRow</name>
    <message>
        <location filename="../../editor_app/ui/inspector/checks.py" line="28"/>
        <source>Go to the place</source>
        <translation>الذهاب إلى الموضع</translation>
    </message>
</context>
<context>
    <name>PublishPanel</name>
    <message>
        <location filename="../../editor_app/ui/inspector/publishing.py" line="61"/>
        <location filename="../../editor_app/ui/inspector/publishing.py" line="156"/>
        <source>Queue…</source>
        <translation>إدراج في القائمة…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/publishing.py" line="66"/>
        <source>In the queue</source>
        <translation>في قائمة النشر</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/publishing.py" line="154"/>
        <source>Not queued yet</source>
        <translation>لم يدرج في القائمة بعد</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/publishing.py" line="155"/>
        <source>Queue the article: it leaves at once, or at the time you choose.</source>
        <translation>أدرج المقال في القائمة: يغادر فورا، أو في الموعد الذي تختاره.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/publishing.py" line="161"/>
        <source>Nowhere to publish yet</source>
        <translation>لا وجهة للنشر بعد</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/publishing.py" line="162"/>
        <source>Set up a destination first, such as a news site in a folder.</source>
        <translation>أضف وجهة أولا، مثل موقع إخباري في مجلد.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/publishing.py" line="163"/>
        <source>Set up a destination</source>
        <translation>إضافة وجهة</translation>
    </message>
</context>
<context>
    <name>QueueCard</name>
    <message>
        <location filename="../../editor_app/ui/inspector/queue_card.py" line="77"/>
        <source>Paused</source>
        <translation>موقوفة</translation>
    </message>
</context>
<context>
    <name>QueueForm</name>
    <message>
        <location filename="../../editor_app/ui/inspector/queue_form.py" line="55"/>
        <source>What to do there</source>
        <translation>ما العمل هناك</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/queue_form.py" line="59"/>
        <source>Keep it on hold</source>
        <translation>إبقاؤه معلقا</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/queue_form.py" line="64"/>
        <source>Queue</source>
        <translation>إدراج</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/queue_form.py" line="67"/>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/queue_form.py" line="97"/>
        <source>{name} (paused)</source>
        <translation>{name} (موقوفة)</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/queue_form.py" line="131"/>
        <source>Where to</source>
        <translation>إلى أين</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/queue_form.py" line="133"/>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/queue_form.py" line="135"/>
        <source>When</source>
        <translation>متى</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <location filename="../../editor_app/ui/queue/model.py" line="109"/>
        <source>Article</source>
        <translation>مقال</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/model.py" line="110"/>
        <source>Destination</source>
        <translation>الوجهة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/model.py" line="111"/>
        <source>Action</source>
        <translation>العملية</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/model.py" line="112"/>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/model.py" line="113"/>
        <source>Time</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/model.py" line="114"/>
        <source>Tries</source>
        <translation>المحاولات</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/model.py" line="115"/>
        <source>Last error</source>
        <translation>آخر خطأ</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/model.py" line="167"/>
        <source>Paused</source>
        <translation>موقوفة</translation>
    </message>
</context>
<context>
    <name>QueueScreen</name>
    <message>
        <location filename="../../editor_app/ui/queue/screen.py" line="140"/>
        <source>Publishing queue</source>
        <translation>قائمة النشر</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/screen.py" line="198"/>
        <source>The queue is empty</source>
        <translation>قائمة النشر فارغة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/screen.py" line="199"/>
        <source>Open an article and choose “Queue…” in its Publishing tab.</source>
        <translation>افتح مقالا واختر «إدراج في القائمة…» في علامة التبويب «النشر».</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/screen.py" line="204"/>
        <source>Nothing here</source>
        <translation>لا شيء هنا</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/screen.py" line="205"/>
        <source>No item of the queue is in this state.</source>
        <translation>لا شيء في القائمة بهذه الحالة.</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <location filename="../../editor_app/ui/queue/table.py" line="46"/>
        <source>Publishing queue</source>
        <translation>قائمة النشر</translation>
    </message>
</context>
<context>
    <name>QueueWords</name>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="17"/>
        <source>Hold</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="18"/>
        <source>Release</source>
        <translation>إطلاق</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="19"/>
        <source>Send again</source>
        <translation>إعادة الإرسال</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="20"/>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="21"/>
        <source>Reschedule…</source>
        <translation>تغيير الموعد…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="22"/>
        <source>Move up</source>
        <translation>تحريك إلى أعلى</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="23"/>
        <source>Move down</source>
        <translation>تحريك إلى أسفل</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="24"/>
        <source>Move to the top</source>
        <translation>إلى رأس القائمة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="25"/>
        <source>Open the page</source>
        <translation>فتح الصفحة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="26"/>
        <source>Copy the link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="27"/>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="31"/>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="32"/>
        <source>In the queue</source>
        <translation>في قائمة النشر</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="33"/>
        <source>Needs you</source>
        <translation>تحتاج تدخلا</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="34"/>
        <source>Sent</source>
        <translation>مرسلة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="35"/>
        <source>Cancelled</source>
        <translation>ملغاة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="62"/>
        <source>Next try {when}</source>
        <translation>المحاولة التالية {when}</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="66"/>
        <source>At once</source>
        <translation>فورا</translation>
    </message>
</context>
<context>
    <name>RecoveryScreen</name>
    <message>
        <location filename="../../editor_app/ui/care/recovery.py" line="44"/>
        <source>Looking for the newest sound backup…</source>
        <translation>يجري البحث عن أحدث نسخة احتياطية سليمة…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/recovery.py" line="45"/>
        <source>Bring this backup back</source>
        <translation>استرجاع هذه النسخة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/recovery.py" line="47"/>
        <source>Begin an empty library</source>
        <translation>بدء مكتبة فارغة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/recovery.py" line="48"/>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/recovery.py" line="62"/>
        <source>The library could not be opened</source>
        <translation>تعذر فتح المكتبة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/recovery.py" line="85"/>
        <source>No sound backup was found.</source>
        <translation>لم يعثر على نسخة احتياطية سليمة.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/recovery.py" line="87"/>
        <source>The newest sound backup: {moment}.</source>
        <translation>أحدث نسخة احتياطية سليمة: {moment}.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/recovery.py" line="91"/>
        <source>What was written after it cannot be told any more.</source>
        <translation>لم يعد ممكنا معرفة ما كتب بعدها.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor_app/ui/care/recovery.py" line="93"/>
        <source>%n article(s) were written after it.</source>
        <translation>
            <numerusform>لم تكتب بعدها أي مادة.</numerusform>
            <numerusform>كتبت بعدها مادة واحدة.</numerusform>
            <numerusform>كتبت بعدها مادتان.</numerusform>
            <numerusform>كتبت بعدها %n مواد.</numerusform>
            <numerusform>كتبت بعدها %n مادة.</numerusform>
            <numerusform>كتبت بعدها %n مادة.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/recovery.py" line="95"/>
        <source>Nothing was written after it.</source>
        <translation>لم يكتب شيء بعدها.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/recovery.py" line="96"/>
        <source>The damaged library is set aside as it is, never deleted.</source>
        <translation>توضع المكتبة التالفة جانبا كما هي ولا تحذف أبدا.</translation>
    </message>
</context>
<context>
    <name>RemovalBar</name>
    <message>
        <location filename="../../editor_app/ui/destinations/removal.py" line="26"/>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/removal.py" line="28"/>
        <source>Keep it</source>
        <translation>إبقاؤها</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/removal.py" line="47"/>
        <source>Remove {name}? The pages that are there stay; the desk forgets what it sent there.</source>
        <translation>حذف {name}؟ تبقى الصفحات المنشورة هناك، وينسى المكتب ما أرسله إليها.</translation>
    </message>
</context>
<context>
    <name>ReplaceScreen</name>
    <message>
        <location filename="../../editor_app/ui/replace/screen.py" line="62"/>
        <source>Find in all articles</source>
        <translation>بحث في كل المقالات</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/replace/screen.py" line="63"/>
        <source>Replace with</source>
        <translation>استبدال ب</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/replace/screen.py" line="69"/>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/replace/screen.py" line="73"/>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/replace/screen.py" line="79"/>
        <source>What will be replaced</source>
        <translation>ما سيُستبدل</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/replace/screen.py" line="127"/>
        <source>Replace in all articles</source>
        <translation>استبدال في كل المقالات</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/replace/screen.py" line="151"/>
        <source>This cannot be searched for</source>
        <translation>لا يمكن البحث عن هذا</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/replace/screen.py" line="155"/>
        <source>Nothing searched for yet</source>
        <translation>لم تبحث عن شيء بعد</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/replace/screen.py" line="156"/>
        <source>Write words above. You see every place before anything is replaced.</source>
        <translation>اكتب الكلمات أعلاه. ترى كل موضع قبل أي استبدال.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/replace/screen.py" line="161"/>
        <source>Nothing found</source>
        <translation>لا توجد نتائج</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/replace/screen.py" line="162"/>
        <source>No article holds these words in this way.</source>
        <translation>لا مقال فيه هذه الكلمات على هذا النحو.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/replace/screen.py" line="195"/>
        <source>Without a headline</source>
        <translation>بلا عنوان</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor_app/ui/replace/screen.py" line="196"/>
        <source>%n place(s)</source>
        <translation>
            <numerusform>لا موضع</numerusform>
            <numerusform>موضع واحد</numerusform>
            <numerusform>موضعان</numerusform>
            <numerusform>%n مواضع</numerusform>
            <numerusform>%n موضعا</numerusform>
            <numerusform>%n موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor_app/ui/replace/screen.py" line="200"/>
        <source>Replace in %n article(s)</source>
        <translation>
            <numerusform>استبدال</numerusform>
            <numerusform>استبدال في مقال واحد</numerusform>
            <numerusform>استبدال في مقالين</numerusform>
            <numerusform>استبدال في %n مقالات</numerusform>
            <numerusform>استبدال في %n مقالا</numerusform>
            <numerusform>استبدال في %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/replace/screen.py" line="215"/>
        <source>Looked through {done} of {total}</source>
        <translation>تمت معاينة {done} من {total}</translation>
    </message>
</context>
<context>
    <name>ReportScreen</name>
    <message>
        <location filename="../../editor_app/ui/care/report.py" line="34"/>
        <source>Report of an error</source>
        <translation>تقرير عن خطأ</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/report.py" line="38"/>
        <source>It holds versions and places in the program, no text of yours. It lies on this computer only and is never sent; copy it if you want to send it to somebody.</source>
        <translation>فيه أرقام الإصدارات ومواضع في البرنامج ولا شيء من نصوصك. يبقى على هذا الحاسوب وحده ولا يرسل أبدا؛ انسخه إن أردت إرساله إلى أحد.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/report.py" line="46"/>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/report.py" line="48"/>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>ReschedulePanel</name>
    <message>
        <location filename="../../editor_app/ui/queue/reschedule_panel.py" line="36"/>
        <source>Reschedule</source>
        <translation>تغيير الموعد</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/reschedule_panel.py" line="40"/>
        <source>Keep this time</source>
        <translation>اعتماد هذا الموعد</translation>
    </message>
</context>
<context>
    <name>RoleBox</name>
    <message>
        <location filename="../../editor_app/ui/inspector/credit_box.py" line="36"/>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
</context>
<context>
    <name>SearchPreview</name>
    <message>
        <location filename="../../editor_app/ui/meters/previews.py" line="30"/>
        <source>Your site</source>
        <translation>موقعك</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/previews.py" line="32"/>
        <source>Headline</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/previews.py" line="35"/>
        <source>The summary stands here.</source>
        <translation>هنا تظهر المقدمة.</translation>
    </message>
</context>
<context>
    <name>SideHeader</name>
    <message>
        <location filename="../../editor_app/ui/queue/side.py" line="28"/>
        <location filename="../../editor_app/ui/queue/side.py" line="29"/>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="52"/>
        <source>Drag to reorder</source>
        <translation>اسحب لتغيير الترتيب</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="58"/>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="59"/>
        <source>Edit the source</source>
        <translation>تعديل المصدر</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="87"/>
        <source>Source without an outlet</source>
        <translation>مصدر بلا منبر</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="103"/>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="104"/>
        <source>More about this source</source>
        <translation>المزيد عن هذا المصدر</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="128"/>
        <source>Open in the browser</source>
        <translation>فتح في المتصفح</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="129"/>
        <source>Copy the address</source>
        <translation>نسخ العنوان</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="130"/>
        <source>Make it the primary source</source>
        <translation>جعله المصدر الأول</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="139"/>
        <source>Move up</source>
        <translation>تحريك إلى أعلى</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="140"/>
        <source>Move down</source>
        <translation>تحريك إلى أسفل</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="147"/>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="155"/>
        <source>Pick a day</source>
        <translation>اختر يوما</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="157"/>
        <source>Address</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="158"/>
        <source>Published on</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="164"/>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="165"/>
        <source>Outlet</source>
        <translation>المنبر</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <location filename="../../editor_app/ui/inspector/sources.py" line="44"/>
        <source>Primary source</source>
        <translation>المصدر الأول</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/sources.py" line="47"/>
        <source>Other sources</source>
        <translation>مصادر أخرى</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/sources.py" line="47"/>
        <location filename="../../editor_app/ui/inspector/sources.py" line="55"/>
        <source>Add a source</source>
        <translation>إضافة مصدر</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/sources.py" line="53"/>
        <source>No source yet</source>
        <translation>لا مصدر بعد</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/sources.py" line="54"/>
        <source>Paste the address of the original here, or add it by hand.</source>
        <translation>ألصق هنا رابط الخبر الأصلي، أو أضفه يدويا.</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <location filename="../../editor_app/ui/status_strip.py" line="24"/>
        <source>Not saved yet</source>
        <translation>لم يحفظ بعد</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/status_strip.py" line="25"/>
        <source>Saving…</source>
        <translation>جار الحفظ…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/status_strip.py" line="26"/>
        <source>Saved</source>
        <translation>محفوظ</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/status_strip.py" line="27"/>
        <source>Not saved</source>
        <translation>تعذر الحفظ</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/status_strip.py" line="28"/>
        <source>Changed elsewhere</source>
        <translation>عدل في مكان آخر</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor_app/ui/status_strip.py" line="68"/>
        <source>%n word(s)</source>
        <translation>
            <numerusform>بلا كلمات</numerusform>
            <numerusform>كلمة واحدة</numerusform>
            <numerusform>كلمتان</numerusform>
            <numerusform>%n كلمات</numerusform>
            <numerusform>%n كلمة</numerusform>
            <numerusform>%n كلمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor_app/ui/status_strip.py" line="69"/>
        <source>%n minute(s) of reading</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة قراءة</numerusform>
            <numerusform>دقيقتا قراءة</numerusform>
            <numerusform>%n دقائق قراءة</numerusform>
            <numerusform>%n دقيقة قراءة</numerusform>
            <numerusform>%n دقيقة قراءة</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/status_strip.py" line="74"/>
        <source>from the right</source>
        <translation>من اليمين</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/status_strip.py" line="74"/>
        <source>from the left</source>
        <translation>من اليسار</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/status_strip.py" line="83"/>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor_app/ui/status_strip.py" line="93"/>
        <source>%n waiting</source>
        <translation>
            <numerusform>لا شيء في الانتظار</numerusform>
            <numerusform>واحد في الانتظار</numerusform>
            <numerusform>اثنان في الانتظار</numerusform>
            <numerusform>%n في الانتظار</numerusform>
            <numerusform>%n في الانتظار</numerusform>
            <numerusform>%n في الانتظار</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Symbols</name>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="10"/>
        <source>Opening quotation mark</source>
        <translation>علامة فتح الاقتباس</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="11"/>
        <source>Closing quotation mark</source>
        <translation>علامة إغلاق الاقتباس</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="12"/>
        <source>Arabic semicolon</source>
        <translation>فاصلة منقوطة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="13"/>
        <source>Arabic comma</source>
        <translation>فاصلة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="14"/>
        <source>Arabic question mark</source>
        <translation>علامة استفهام</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="15"/>
        <source>Long dash</source>
        <translation>شرطة طويلة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="16"/>
        <source>Short dash</source>
        <translation>شرطة قصيرة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="17"/>
        <source>Ellipsis</source>
        <translation>نقط الحذف</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="18"/>
        <source>Peace be upon him</source>
        <translation>صلى الله عليه وسلم</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="19"/>
        <source>Exalted is He</source>
        <translation>جل جلاله</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="20"/>
        <source>Bullet</source>
        <translation>نقطة لائحة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="21"/>
        <source>Degree</source>
        <translation>درجة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="22"/>
        <source>Per cent</source>
        <translation>في المائة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="23"/>
        <source>Per mille</source>
        <translation>في الألف</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="24"/>
        <source>Euro</source>
        <translation>أورو</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="25"/>
        <source>Dollar</source>
        <translation>دولار</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="26"/>
        <source>Pound</source>
        <translation>جنيه</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="27"/>
        <source>Section</source>
        <translation>فقرة قانونية</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="28"/>
        <source>Copyright</source>
        <translation>حقوق النشر</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="29"/>
        <source>Registered</source>
        <translation>علامة مسجلة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="30"/>
        <source>Times</source>
        <translation>علامة الضرب</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="31"/>
        <source>Moroccan dirham</source>
        <translation>درهم مغربي</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="32"/>
        <source>Hijri year</source>
        <translation>سنة هجرية</translation>
    </message>
</context>
<context>
    <name>TextBar</name>
    <message>
        <location filename="../../editor_app/ui/editor/text_bar.py" line="27"/>
        <location filename="../../editor_app/ui/editor/text_bar.py" line="28"/>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <location filename="../../editor_app/ui/top_bar.py" line="33"/>
        <source>Mihbara</source>
        <translation>محبرة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/top_bar.py" line="35"/>
        <source>Menu  Alt</source>
        <translation>القائمة  Alt</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/top_bar.py" line="36"/>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/top_bar.py" line="41"/>
        <source>To the queue</source>
        <translation>إلى قائمة النشر</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <location filename="../../editor_app/ui/inspector/version_model.py" line="20"/>
        <source>Begun</source>
        <translation>بداية</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/version_model.py" line="21"/>
        <source>Imported</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/version_model.py" line="22"/>
        <source>Saved</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/version_model.py" line="23"/>
        <source>While writing</source>
        <translation>أثناء الكتابة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/version_model.py" line="24"/>
        <source>Moved in the workflow</source>
        <translation>انتقال في مسار التحرير</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/version_model.py" line="25"/>
        <source>Queued</source>
        <translation>إرسال إلى قائمة النشر</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/version_model.py" line="26"/>
        <source>Before and after replacing</source>
        <translation>استبدال في النص كله</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/version_model.py" line="27"/>
        <source>Restored</source>
        <translation>استرجاع</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/version_model.py" line="28"/>
        <source>Recovered</source>
        <translation>استعادة بعد توقف</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/version_model.py" line="29"/>
        <source>Merged</source>
        <translation>دمج</translation>
    </message>
</context>
<context>
    <name>WayButtons</name>
    <message>
        <location filename="../../editor_app/ui/editor/way_buttons.py" line="22"/>
        <source>Exact: hamza, ة, ى, tashkeel and case count</source>
        <translation>مطابق: تُحسب الهمزة والتاء والألف المقصورة والتشكيل</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/editor/way_buttons.py" line="23"/>
        <source>Whole words only</source>
        <translation>كلمات كاملة فقط</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/editor/way_buttons.py" line="25"/>
        <source>Regular expression</source>
        <translation>تعبير نمطي</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <location filename="../../editor_app/ui/words.py" line="19"/>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="20"/>
        <source>In review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="21"/>
        <source>Approved</source>
        <translation>معتمد</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="22"/>
        <source>Published</source>
        <translation>منشور</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="23"/>
        <source>Corrected</source>
        <translation>مصحح</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="24"/>
        <source>Withdrawn</source>
        <translation>مسحوب</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="25"/>
        <source>Spiked</source>
        <translation>مستبعد</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="29"/>
        <source>On hold</source>
        <translation>معلق</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="30"/>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="31"/>
        <source>Sending</source>
        <translation>قيد الإرسال</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="32"/>
        <source>Sent</source>
        <translation>أرسل</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="33"/>
        <source>Will try again</source>
        <translation>ستعاد المحاولة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="34"/>
        <source>Outcome unknown</source>
        <translation>نتيجة مجهولة</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="35"/>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="36"/>
        <source>Cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="40"/>
        <source>Publish</source>
        <translation>نشر</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="41"/>
        <source>Update</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="42"/>
        <source>Correct</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="43"/>
        <source>Withdraw</source>
        <translation>سحب</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="47"/>
        <source>Writer</source>
        <translation>كاتب</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="48"/>
        <source>Reporter</source>
        <translation>صحفي</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="49"/>
        <source>Correspondent</source>
        <translation>مراسل</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="50"/>
        <source>Translator</source>
        <translation>مترجم</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="51"/>
        <source>Photographer</source>
        <translation>مصور</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="52"/>
        <source>Editor</source>
        <translation>محرر</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="56"/>
        <source>Must</source>
        <translation>لازم</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="57"/>
        <source>Should</source>
        <translation>مستحسن</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="61"/>
        <source>Arabic</source>
        <translation>عربي</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="62"/>
        <source>French</source>
        <translation>فرنسي</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="63"/>
        <source>English</source>
        <translation>إنجليزي</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="64"/>
        <source>Amazigh</source>
        <translation>أمازيغي</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="65"/>
        <source>Spanish</source>
        <translation>إسباني</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="69"/>
        <source>News site in a folder</source>
        <translation>موقع إخباري في مجلد</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="73"/>
        <source>Folder of the site</source>
        <translation>مجلد الموقع</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="74"/>
        <source>Title of the site</source>
        <translation>اسم الموقع</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="75"/>
        <source>Address of the site</source>
        <translation>عنوان الموقع</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="76"/>
        <source>Language of the site</source>
        <translation>لغة الموقع</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="77"/>
        <source>Description of the site</source>
        <translation>وصف الموقع</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="81"/>
        <source>Letters of several scripts in one name: it may pretend to be another site.</source>
        <translation>في الاسم حروف من أكثر من خط: قد ينتحل اسم موقع آخر.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="84"/>
        <source>Letters that only look Latin: it may pretend to be another site.</source>
        <translation>حروف تشبه اللاتينية وليست منها: قد ينتحل اسم موقع آخر.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="87"/>
        <source>The name is encoded (xn--): see which letters it stands for.</source>
        <translation>الاسم مرمّز (xn--): تحقق من الحروف التي يعنيها.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="90"/>
        <source>What stands before @ is not the site: see where it leads.</source>
        <translation>ما قبل @ ليس هو الموقع: تحقق إلى أين يؤدي.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="93"/>
        <source>The address holds invisible characters.</source>
        <translation>في الرابط رموز خفية.</translation>
    </message>
</context>
<context>
    <name>WritingAids</name>
    <message>
        <location filename="../../editor_app/ui/writing_aids.py" line="120"/>
        <source>Remove them all</source>
        <translation>احذفها كلها</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/writing_aids.py" line="121"/>
        <source>Paste as it was</source>
        <translation>الصقه كما كان</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/writing_aids.py" line="122"/>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/writing_aids.py" line="123"/>
        <source>Make it a new article</source>
        <translation>اجعله مادة جديدة</translation>
    </message>
</context>
</TS>
