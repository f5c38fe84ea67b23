<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_MA" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>Mihbara, run from its source</source>
        <translation>محبرة، مشغلة من مصدرها</translation>
    </message>
    <message>
        <source>Mihbara {version}</source>
        <translation>محبرة {version}</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Articles, pictures and what is queued lie in one folder of this computer:</source>
        <translation>برنامج حر برخصة MIT. المقالات والصور وما في قائمة النشر كلها في مجلد واحد على هذا الحاسوب:</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>فتح المجلد</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>New article</source>
        <translation>مقال جديد</translation>
    </message>
    <message>
        <source>New article from a template…</source>
        <translation>مقال جديد من قالب…</translation>
    </message>
    <message>
        <source>Keep the article as a template</source>
        <translation>احفظ المقال قالبا</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>استيراد ملف…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>حفظ نسخة في مكان آخر…</translation>
    </message>
    <message>
        <source>Send to the queue…</source>
        <translation>إرسال إلى قائمة النشر…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>تصحيح…</translation>
    </message>
    <message>
        <source>Update where it is published…</source>
        <translation>تحيين حيث نُشر…</translation>
    </message>
    <message>
        <source>Right of reply…</source>
        <translation>حق الرد…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>سحب…</translation>
    </message>
    <message>
        <source>Hand in for review</source>
        <translation>تسليم للمراجعة</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>اعتماد</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>إعادة إلى المسودة</translation>
    </message>
    <message>
        <source>Preview on the site</source>
        <translation>معاينة على الموقع</translation>
    </message>
    <message>
        <source>Export as HTML…</source>
        <translation>تصدير بصيغة HTML…</translation>
    </message>
    <message>
        <source>Export as Word document…</source>
        <translation>تصدير مستند Word…</translation>
    </message>
    <message>
        <source>Export as PDF…</source>
        <translation>تصدير بصيغة PDF…</translation>
    </message>
    <message>
        <source>Export as Markdown…</source>
        <translation>تصدير بصيغة Markdown…</translation>
    </message>
    <message>
        <source>Export as text…</source>
        <translation>تصدير نصا…</translation>
    </message>
    <message>
        <source>Export as ninjs…</source>
        <translation>تصدير بصيغة ninjs…</translation>
    </message>
    <message>
        <source>Export as JSON…</source>
        <translation>تصدير بصيغة JSON…</translation>
    </message>
    <message>
        <source>Export the whole library…</source>
        <translation>تصدير المكتبة كلها…</translation>
    </message>
    <message>
        <source>Import an exported library…</source>
        <translation>استيراد مكتبة مصدرة…</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>نقل إلى السلة</translation>
    </message>
    <message>
        <source>Restore from the bin</source>
        <translation>استرجاع من السلة</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>حذف نهائي…</translation>
    </message>
    <message>
        <source>Empty the bin…</source>
        <translation>إفراغ سلة المحذوفات…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>الصق نصا فقط</translation>
    </message>
    <message>
        <source>Remove invisible characters</source>
        <translation>احذف الرموز الخفية</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>البحث في المقالات</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>بحث في المقال</translation>
    </message>
    <message>
        <source>Replace in the article</source>
        <translation>استبدال في المقال</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>الموضع التالي</translation>
    </message>
    <message>
        <source>Find the previous place</source>
        <translation>الموضع السابق</translation>
    </message>
    <message>
        <source>Replace in all articles…</source>
        <translation>استبدال في كل المقالات…</translation>
    </message>
    <message>
        <source>Next place of style or spelling</source>
        <translation>الموضع التالي في الأسلوب والإملاء</translation>
    </message>
    <message>
        <source>Previous place of style or spelling</source>
        <translation>الموضع السابق في الأسلوب والإملاء</translation>
    </message>
    <message>
        <source>Mend at the caret…</source>
        <translation>إصلاح عند المؤشر…</translation>
    </message>
    <message>
        <source>Rules of style and dictionary</source>
        <translation>قواعد الأسلوب والقاموس</translation>
    </message>
    <message>
        <source>Note on the passage…</source>
        <translation>ملاحظة على المقطع…</translation>
    </message>
    <message>
        <source>Insert a symbol…</source>
        <translation>إدراج رمز…</translation>
    </message>
    <message>
        <source>Snippets, replacements, templates</source>
        <translation>العبارات الجاهزة والاستبدالات والقوالب</translation>
    </message>
    <message>
        <source>Suggest a lead</source>
        <translation>اقتراح مقدمة</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>ابحث أو نفذ أمرا</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>فقرة</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>عنوان فرعي</translation>
    </message>
    <message>
        <source>Smaller heading</source>
        <translation>عنوان فرعي أصغر</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>اقتباس</translation>
    </message>
    <message>
        <source>Bulleted list</source>
        <translation>قائمة نقطية</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>قائمة مرقمة</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>غليظ</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>مائل</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>رابط…</translation>
    </message>
    <message>
        <source>Right to left</source>
        <translation>من اليمين إلى اليسار</translation>
    </message>
    <message>
        <source>Left to right</source>
        <translation>من اليسار إلى اليمين</translation>
    </message>
    <message>
        <source>Foreign words</source>
        <translation>كلمات أجنبية</translation>
    </message>
    <message>
        <source>Divider</source>
        <translation>فاصل</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>المكتب</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>النشر</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>الوجهات</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Library column</source>
        <translation>عمود المقالات</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>لوحة التفاصيل</translation>
    </message>
    <message>
        <source>Outline and meters</source>
        <translation>المخطط والمقاييس</translation>
    </message>
    <message>
        <source>Another article beside the text</source>
        <translation>مقال آخر بجانب النص</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>الجزء التالي من النافذة</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>الجزء السابق من النافذة</translation>
    </message>
    <message>
        <source>Focus mode</source>
        <translation>وضع التركيز</translation>
    </message>
    <message>
        <source>Show invisible characters</source>
        <translation>أظهر الرموز الخفية</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>المظهر الداكن</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>تنسيق</translation>
    </message>
    <message>
        <source>View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Export the article</source>
        <translation>تصدير المقال</translation>
    </message>
    <message>
        <source>Amend what is published</source>
        <translation>تعديل ما نُشر</translation>
    </message>
    <message>
        <source>Kicker, headline and summary are plain text.</source>
        <translation>العنوان الفوقي والعنوان والمقدمة نص بلا تنسيق.</translation>
    </message>
    <message>
        <source>Kicker, headline and summary are plain text: foreign words in them stand apart by themselves.</source>
        <translation>العنوان الفوقي والعنوان والمقدمة نص بلا تنسيق: تُعزل فيها الكلمات الأجنبية تلقائيا.</translation>
    </message>
</context>
<context>
    <name>AmendingPart</name>
    <message>
        <source>Correct…</source>
        <translation>تصحيح…</translation>
    </message>
    <message>
        <source>Update…</source>
        <translation>تحيين…</translation>
    </message>
    <message>
        <source>Right of reply…</source>
        <translation>حق الرد…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>سحب…</translation>
    </message>
</context>
<context>
    <name>AmendmentForm</name>
    <message>
        <source>Correction</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>Mend the text first. Readers see what was wrong and what is right, with the date.</source>
        <translation>أصلح النص أولا. يرى القراء الخطأ والصواب مع التاريخ.</translation>
    </message>
    <message>
        <source>Send the correction</source>
        <translation>أرسل التصحيح</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>تحيين</translation>
    </message>
    <message>
        <source>New facts: the text as it stands replaces the one before.</source>
        <translation>معطيات جديدة: يحل النص كما هو الآن محل سابقه.</translation>
    </message>
    <message>
        <source>Send the update</source>
        <translation>أرسل التحيين</translation>
    </message>
    <message>
        <source>Right of reply</source>
        <translation>حق الرد</translation>
    </message>
    <message>
        <source>The reply stands below the article, with name and date.</source>
        <translation>يظهر الرد أسفل المقال مع الاسم والتاريخ.</translation>
    </message>
    <message>
        <source>Send the reply</source>
        <translation>أرسل الرد</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Readers find a notice in place of the article, wherever it was.</source>
        <translation>يجد القراء إشعارا مكان المقال حيثما نُشر.</translation>
    </message>
    <message>
        <source>Withdraw the article</source>
        <translation>اسحب المقال</translation>
    </message>
    <message>
        <source>What it said (may stay empty)</source>
        <translation>ما ورد خطأً (يمكن تركه فارغا)</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>الصواب</translation>
    </message>
    <message>
        <source>What is new (may stay empty)</source>
        <translation>الجديد (يمكن تركه فارغا)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>What changes at</source>
        <translation>ما يتغير في</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The reply, as it was sent in</source>
        <translation>الرد كما ورد</translation>
    </message>
    <message>
        <source>Why, for readers (may stay empty)</source>
        <translation>السبب، للقراء (يمكن تركه فارغا)</translation>
    </message>
    <message>
        <source>Signed by (may stay empty)</source>
        <translation>التوقيع (يمكن تركه فارغا)</translation>
    </message>
    <message>
        <source>Who replies</source>
        <translation>صاحب الرد</translation>
    </message>
    <message>
        <source>Goes to:</source>
        <translation>الوجهات:</translation>
    </message>
    <message>
        <source>No destination holds this article: publish it first.</source>
        <translation>لا تحمل أي وجهة هذا المقال: انشره أولا.</translation>
    </message>
    <message>
        <source>{0}: on its way, this goes behind it</source>
        <translation>{0}: في الطريق إليها، ويأتي هذا بعده</translation>
    </message>
    <message>
        <source>{0}: received {1}</source>
        <translation>{0}: تلقته {1}</translation>
    </message>
</context>
<context>
    <name>ArticleDelegate</name>
    <message>
        <source>No headline yet</source>
        <translation>بلا عنوان بعد</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>في قائمة النشر</translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <source>Pick a day</source>
        <translation>اختر يوما</translation>
    </message>
    <message>
        <source>Publication date</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>One headline on each line</source>
        <translation>عنوان واحد في كل سطر</translation>
    </message>
    <message>
        <source>Right to left</source>
        <translation>من اليمين إلى اليسار</translation>
    </message>
    <message>
        <source>Left to right</source>
        <translation>من اليسار إلى اليمين</translation>
    </message>
    <message>
        <source>Divided by commas</source>
        <translation>تفصل بينها فواصل</translation>
    </message>
    <message>
        <source>Headlines: {count}</source>
        <translation>العناوين: {count}</translation>
    </message>
    <message>
        <source>Bylines</source>
        <translation>التوقيعات</translation>
    </message>
    <message>
        <source>About the article</source>
        <translation>عن المقال</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>الكلمات المفتاحية</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>المنبر</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Direction of the text</source>
        <translation>اتجاه النص</translation>
    </message>
    <message>
        <source>Headline ticker</source>
        <translation>شريط العناوين</translation>
    </message>
</context>
<context>
    <name>AssignmentCard</name>
    <message>
        <source>Take it away</source>
        <translation>اسحب الإسناد</translation>
    </message>
    <message>
        <source>With a deadline</source>
        <translation>بأجل محدد</translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>ما المطلوب؟</translation>
    </message>
    <message>
        <source>Give the article</source>
        <translation>أسند المقال</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Given to nobody</source>
        <translation>غير مسند إلى أحد</translation>
    </message>
    <message>
        <source>Give to…</source>
        <translation>أسند إلى…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>غيّر…</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>Who is to bring it to its end?</source>
        <translation>من يتمّه؟</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>بلا أجل</translation>
    </message>
    <message>
        <source>Wanted by {0}</source>
        <translation>مطلوب قبل {0}</translation>
    </message>
    <message>
        <source>Given by {0}</source>
        <translation>أسنده {0}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>Before: {0}, {1}</source>
        <translation>قبل ذلك: {0}، {1}</translation>
    </message>
</context>
<context>
    <name>BackupRow</name>
    <message>
        <source>{moment}, {size} MB</source>
        <translation>{moment}، {size} ميغابايت</translation>
    </message>
    <message>
        <source>The program closes, and its next start has this library. Today&apos;s is set aside, not deleted.</source>
        <translation>يغلق البرنامج ويجد تشغيله التالي هذه المكتبة. توضع مكتبة اليوم جانبا ولا تحذف.</translation>
    </message>
    <message>
        <source>Go back to it…</source>
        <translation>الرجوع إليها…</translation>
    </message>
    <message>
        <source>Close and go back</source>
        <translation>أغلق وارجع إليها</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>BackupUnlockScreen</name>
    <message>
        <source>Bring the backup back</source>
        <translation>استرجاع النسخة الاحتياطية</translation>
    </message>
    <message>
        <source>Keep today’s library</source>
        <translation>الإبقاء على مكتبة اليوم</translation>
    </message>
    <message>
        <source>The backup is encrypted under another key</source>
        <translation>النسخة الاحتياطية مشفرة بمفتاح آخر</translation>
    </message>
    <message>
        <source>It opens with the passphrase or the recovery code that its library had. From then on these open your library; today’s is set aside, not deleted.</source>
        <translation>تُفتح بعبارة المرور أو برمز الاسترداد اللذين كانا لمكتبتها. ومنذئذ يفتحان مكتبتك؛ أما مكتبة اليوم فتوضع جانبا ولا تُحذف.</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <source>Back up now</source>
        <translation>نسخ احتياطي الآن</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>اختيار المجلد…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Folder of backups</source>
        <translation>مجلد النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Last backup: {moment}</source>
        <translation>آخر نسخة احتياطية: {moment}</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>لا نسخة احتياطية بعد</translation>
    </message>
</context>
<context>
    <name>BylineCard</name>
    <message>
        <source>Drag to reorder, or press Alt with Up or Down</source>
        <translation>اسحب لتغيير الترتيب، أو اضغط Alt مع السهم الأعلى أو الأسفل</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Add to the directory</source>
        <translation>إضافة إلى دليل الأسماء</translation>
    </message>
    <message>
        <source>Remove the byline</source>
        <translation>حذف التوقيع</translation>
    </message>
</context>
<context>
    <name>BylineCards</name>
    <message>
        <source>Add a name</source>
        <translation>إضافة اسم</translation>
    </message>
</context>
<context>
    <name>BylineChip</name>
    <message>
        <source>{role}. Alt and an arrow moves the name, Delete removes it.</source>
        <translation>{role}. مفتاح Alt مع سهم يحرك الاسم، ومفتاح الحذف يزيله.</translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation>تقديم</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>تأخير</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>BylineRow</name>
    <message>
        <source>Byline</source>
        <translation>توقيع</translation>
    </message>
    <message>
        <source>Add a byline</source>
        <translation>إضافة توقيع</translation>
    </message>
    <message>
        <source>Name for the byline</source>
        <translation>اسم التوقيع</translation>
    </message>
</context>
<context>
    <name>CalendarBoard</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>انتقل إلى اليوم</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Nothing is planned on these days.</source>
        <translation>لا شيء مبرمج في هذه الأيام.</translation>
    </message>
    <message>
        <source>Without a time</source>
        <translation>دون موعد</translation>
    </message>
    <message>
        <source>Drag one onto a day to give it a time.</source>
        <translation>اسحب مقالا إلى يوم لتحدد موعده.</translation>
    </message>
</context>
<context>
    <name>CalendarGrid</name>
    <message>
        <source>Embargo ends</source>
        <translation>نهاية الحظر</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>الأجل</translation>
    </message>
    <message>
        <source>Deadline passed</source>
        <translation>فات الأجل</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>لا عناصر</numerusform>
            <numerusform>عنصر واحد</numerusform>
            <numerusform>عنصران</numerusform>
            <numerusform>%n عناصر</numerusform>
            <numerusform>%n عنصرا</numerusform>
            <numerusform>%n عنصر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardPreview</name>
    <message>
        <source>Your site</source>
        <translation>موقعك</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>The summary stands here.</source>
        <translation>هنا تظهر المقدمة.</translation>
    </message>
</context>
<context>
    <name>ChecksForm</name>
    <message>
        <source>What it asks of an article</source>
        <translation>ما تطلبه من المقال</translation>
    </message>
    <message>
        <source>“Must” keeps an article from leaving for here, “should” only says so. What is chosen is kept at once.</source>
        <translation>«لازم» يمنع المقال من الخروج إلى هنا، و«مستحسن» ينبه فقط. يُحفظ ما تختاره فورا.</translation>
    </message>
    <message>
        <source>All as usual</source>
        <translation>كلها كالمعتاد</translation>
    </message>
    <message>
        <source>{row}: most characters</source>
        <translation>{row}: أقصى عدد من الأحرف</translation>
    </message>
    <message>
        <source>Most characters</source>
        <translation>أقصى عدد من الأحرف</translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message>
        <source>Before it leaves</source>
        <translation>قبل أن يغادر المقال</translation>
    </message>
    <message>
        <source>The checklist is clear</source>
        <translation>لائحة التحقق مستوفاة</translation>
    </message>
    <message>
        <source>The article can go to the publishing queue.</source>
        <translation>يمكن إرسال المقال إلى قائمة النشر.</translation>
    </message>
    <message>
        <source>Check the links</source>
        <translation>افحص الروابط</translation>
    </message>
    <message>
        <source>See whether every link and source still answers</source>
        <translation>انظر هل ما زال كل رابط وكل مصدر يجيب</translation>
    </message>
</context>
<context>
    <name>CommandField</name>
    <message>
        <source>Search or run a command…</source>
        <translation>ابحث أو نفذ أمرا…</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>ابحث أو نفذ أمرا</translation>
    </message>
    <message>
        <source>Import the page at this address</source>
        <translation>استيراد الصفحة من هذا العنوان</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>Which article to read beside the text?</source>
        <translation>أي مقال تريد قراءته بجانب النص؟</translation>
    </message>
    <message>
        <source>Beside the text</source>
        <translation>بجانب النص</translation>
    </message>
    <message>
        <source>Another article</source>
        <translation>مقال آخر</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Without a headline</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا توجد نتائج</translation>
    </message>
</context>
<context>
    <name>CreditBox</name>
    <message>
        <source>Credit mark</source>
        <translation>علامة التوقيع</translation>
    </message>
</context>
<context>
    <name>CreditMarks</name>
    <message>
        <source>Pen</source>
        <translation>قلم</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>آلة تصوير</translation>
    </message>
    <message>
        <source>No mark</source>
        <translation>بلا علامة</translation>
    </message>
</context>
<context>
    <name>DeskCare</name>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>Words that must not leave</source>
        <translation>كلمات يجب ألا تخرج</translation>
    </message>
    <message>
        <source>Sending without the window</source>
        <translation>الإرسال دون النافذة</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>عن البرنامج</translation>
    </message>
</context>
<context>
    <name>DeskScreen</name>
    <message>
        <source>This article is in the bin: it can be read but not changed.</source>
        <translation>هذا المقال في السلة: يمكن قراءته دون تعديله.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>استرجاع</translation>
    </message>
    <message>
        <source>Somebody writes in this article in another window: here it can only be read.</source>
        <translation>يُكتب هذا المقال الآن في نافذة أخرى: هو هنا للقراءة فقط.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>تولّي الكتابة</translation>
    </message>
</context>
<context>
    <name>DestinationFormView</name>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation>فتح الموقع</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>Accept this key</source>
        <translation>اقبل هذا المفتاح</translation>
    </message>
    <message>
        <source>New destination</source>
        <translation>وجهة جديدة</translation>
    </message>
    <message>
        <source>Save and test</source>
        <translation>حفظ واختبار</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
</context>
<context>
    <name>DestinationsModel</name>
    <message>
        <source>Paused</source>
        <translation>موقوفة</translation>
    </message>
</context>
<context>
    <name>DestinationsScreen</name>
    <message>
        <source>Destinations</source>
        <translation>الوجهات</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>وجهة</translation>
    </message>
    <message>
        <source>Nowhere to publish yet</source>
        <translation>لا وجهة للنشر بعد</translation>
    </message>
    <message>
        <source>Set up your first site: a folder that you can look at here and put on any server. The same form has WordPress, SFTP, Telegram, mail and webhooks.</source>
        <translation>أنشئ موقعك الأول: مجلد تتصفحه هنا وتضعه على أي خادم. وفي النموذج نفسه ووردبريس وSFTP وتيليغرام والبريد والويبهوك.</translation>
    </message>
    <message>
        <source>Set up a site</source>
        <translation>إنشاء موقع</translation>
    </message>
    <message>
        <source>My site</source>
        <translation>موقعي</translation>
    </message>
    <message>
        <source>The site</source>
        <translation>الموقع</translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message>
        <source>What differs</source>
        <translation>ما اختلف</translation>
    </message>
    <message>
        <source>Other fields differ too.</source>
        <translation>واختلفت حقول أخرى أيضا.</translation>
    </message>
    <message>
        <source>The text is the same.</source>
        <translation>النص هو نفسه.</translation>
    </message>
    <message>
        <source>[moved here]</source>
        <translation>[نُقلت إلى هنا]</translation>
    </message>
    <message>
        <source>[moved from here]</source>
        <translation>[نُقلت من هنا]</translation>
    </message>
    <message>
        <source>[other form]</source>
        <translation>[تغير الشكل]</translation>
    </message>
</context>
<context>
    <name>DueForm</name>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>في موعد</translation>
    </message>
    <message>
        <source>Time of leaving</source>
        <translation>موعد المغادرة</translation>
    </message>
    <message>
        <source>Send it now</source>
        <translation>أرسله الآن</translation>
    </message>
    <message>
        <source>This time has passed. Choose a later time.</source>
        <translation>هذا الوقت قد مضى. اختر وقتا لاحقا.</translation>
    </message>
    <message>
        <source>This time has passed. Send it now, or choose a later time.</source>
        <translation>هذا الوقت مضى. أرسله الآن أو اختر وقتا لاحقا.</translation>
    </message>
</context>
<context>
    <name>EmbargoCard</name>
    <message>
        <source>Lift</source>
        <translation>رفع الحظر</translation>
    </message>
    <message>
        <source>Keep this embargo</source>
        <translation>حفظ هذا الحظر</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>No embargo: it may leave at its time.</source>
        <translation>لا حظر: يغادر في موعده.</translation>
    </message>
    <message>
        <source>Embargo…</source>
        <translation>حظر…</translation>
    </message>
    <message>
        <source>Embargo until {when}</source>
        <translation>تحت الحظر إلى {when}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>تغيير…</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the article</source>
        <translation>بحث في المقال</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>استبدال ب</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>استبدال الكل</translation>
    </message>
    <message>
        <source>In all articles…</source>
        <translation>في كل المقالات…</translation>
    </message>
    <message>
        <source>Undo replacing</source>
        <translation>التراجع عن الاستبدال</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا توجد نتائج</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} من {count}</translation>
    </message>
    <message numerus="yes">
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
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>لم يُستبدل شيء</numerusform>
            <numerusform>استُبدل موضع واحد</numerusform>
            <numerusform>استُبدل موضعان</numerusform>
            <numerusform>استُبدلت %n مواضع</numerusform>
            <numerusform>استُبدل %n موضعا</numerusform>
            <numerusform>استُبدل %n موضع</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HiddenPictures</name>
    <message>
        <source>Look at it</source>
        <translation>انظر إليها</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>استرجاع</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Compared with</source>
        <translation>مقارنة مع</translation>
    </message>
    <message>
        <source>Versions and publications</source>
        <translation>النسخ وما نُشر</translation>
    </message>
    <message>
        <source>Restore this text</source>
        <translation>استرجع هذا النص</translation>
    </message>
    <message>
        <source>Restore this paragraph</source>
        <translation>استرجاع هذه الفقرة</translation>
    </message>
    <message>
        <source>No version yet</source>
        <translation>لا توجد نسخ بعد</translation>
    </message>
    <message>
        <source>Versions are kept as you save, queue and write.</source>
        <translation>تُحفظ النسخ كلما حفظت المقال أو أرسلته إلى قائمة النشر، وأثناء الكتابة.</translation>
    </message>
    <message>
        <source>The text as it stands</source>
        <translation>النص كما هو الآن</translation>
    </message>
    <message>
        <source>What {0} received last, {1}</source>
        <translation>آخر ما تلقاه {0}، {1}</translation>
    </message>
    <message>
        <source>Version, {0}</source>
        <translation>نسخة، {0}</translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>لوحة التفاصيل</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>About</source>
        <translation>البطاقة</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>التدقيق</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>النشر</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>History</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
</context>
<context>
    <name>KitScreen</name>
    <message>
        <source>Snippets, replacements, templates</source>
        <translation>العبارات الجاهزة والاستبدالات والقوالب</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>العبارات الجاهزة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Type the name and press Tab, or choose it in the command palette. Tab leads through parts such as {place}; ¶ begins a paragraph.</source>
        <translation>اكتب الاسم ثم اضغط Tab، أو اختره من لوحة الأوامر. ينقلك Tab بين الأجزاء مثل {place}، و¶ تبدأ فقرة.</translation>
    </message>
    <message>
        <source>Replacements while typing</source>
        <translation>الاستبدال أثناء الكتابة</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>المكتوب</translation>
    </message>
    <message>
        <source>Put</source>
        <translation>البديل</translation>
    </message>
    <message>
        <source>A word is replaced at the space or mark after it. Ctrl+Z brings it back.</source>
        <translation>تُستبدل الكلمة عند المسافة أو العلامة التي تليها، ويعيدها Ctrl+Z.</translation>
    </message>
    <message>
        <source>Your templates</source>
        <translation>قوالبك</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>The command “Keep the article as a template” makes one of the open article; they come first where a new article is begun from a template.</source>
        <translation>الأمر «احفظ المقال قالبا» يجعل من المقال المفتوح قالبا، وتأتي قوالبك أولا حين تبدأ مقالا جديدا من قالب.</translation>
    </message>
</context>
<context>
    <name>LeadChoices</name>
    <message>
        <source>Whole sentences of the body, chosen on this machine. Nothing is put in yet.</source>
        <translation>جمل كاملة من المتن، تُختار على هذا الجهاز. لا شيء يوضع دون اختيارك.</translation>
    </message>
    <message>
        <source>Suggest a lead</source>
        <translation>اقتراح مقدمة</translation>
    </message>
    <message>
        <source>Press the one that says it best. Ctrl+Z in the summary takes it back.</source>
        <translation>اختر أحسنها تعبيرا. يتراجع عنها Ctrl+Z في المقدمة.</translation>
    </message>
    <message>
        <source>No whole sentence of the body fits. Write more of it first.</source>
        <translation>لا توجد في المتن جملة كاملة مناسبة. أكمل الكتابة أولا.</translation>
    </message>
    <message numerus="yes">
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
        <source>Put in</source>
        <translation>وضعها</translation>
    </message>
</context>
<context>
    <name>LeftoverCard</name>
    <message>
        <source>Without a headline</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>Written {0}</source>
        <translation>كُتب {0}</translation>
    </message>
    <message>
        <source>Show what differs</source>
        <translation>عرض ما اختلف</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>مواصلة الكتابة فيه</translation>
    </message>
    <message>
        <source>Keep as a new article</source>
        <translation>حفظه مقالا جديدا</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>وضعه جانبا</translation>
    </message>
    <message>
        <source>The article was saved again after this was written.</source>
        <translation>حُفظ المقال مرة أخرى بعد كتابة هذا النص.</translation>
    </message>
    <message>
        <source>Its end could not be read.</source>
        <translation>تعذرت قراءة آخره.</translation>
    </message>
</context>
<context>
    <name>LeftoverCards</name>
    <message>
        <source>Left unsaved by a crash</source>
        <translation>نصوص لم تُحفظ بسبب توقف مفاجئ</translation>
    </message>
</context>
<context>
    <name>Lengths</name>
    <message>
        <source>Search result: headline</source>
        <translation>نتيجة البحث: العنوان</translation>
    </message>
    <message>
        <source>Search result: summary</source>
        <translation>نتيجة البحث: المقدمة</translation>
    </message>
    <message>
        <source>Push notice: headline</source>
        <translation>الإشعار: العنوان</translation>
    </message>
    <message>
        <source>Push notice: summary</source>
        <translation>الإشعار: المقدمة</translation>
    </message>
    <message>
        <source>Short message</source>
        <translation>رسالة قصيرة</translation>
    </message>
    <message>
        <source>Social card: headline</source>
        <translation>بطاقة المشاركة: العنوان</translation>
    </message>
    <message>
        <source>Social card: summary</source>
        <translation>بطاقة المشاركة: المقدمة</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Search the library</source>
        <translation>البحث في المقالات</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>المكتب</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>مقال</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>مقال جديد</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>مسودات</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>منشور</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>مقالاتي</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>الأجل</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>السلة</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>No article holds these words. Try fewer of them, or another filter.</source>
        <translation>لا مقال يضم هذه الكلمات. جرب كلمات أقل أو تصنيفا آخر.</translation>
    </message>
    <message>
        <source>The library is empty</source>
        <translation>لا مقالات بعد</translation>
    </message>
    <message>
        <source>Write the first article, or drop a file here to import it.</source>
        <translation>اكتب المقال الأول، أو أفلت ملفا هنا لاستيراده.</translation>
    </message>
    <message>
        <source>No draft here</source>
        <translation>لا مسودة هنا</translation>
    </message>
    <message>
        <source>What you write stands here until it is handed in or published.</source>
        <translation>ما تكتبه يبقى هنا إلى أن تسلمه للمراجعة أو ينشر.</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>لا شيء للمراجعة</translation>
    </message>
    <message>
        <source>Articles come here with “Hand in for review”, in the menu and by Ctrl+K.</source>
        <translation>تنتقل المقالات إلى هنا بأمر «تسليم للمراجعة»، من القائمة أو بالمفتاحين Ctrl+K.</translation>
    </message>
    <message>
        <source>Nothing was given to you</source>
        <translation>لم يسند إليك شيء</translation>
    </message>
    <message>
        <source>Articles come here when they are given to you, in their notes.</source>
        <translation>تظهر المقالات هنا حين تسند إليك، في علامة التبويب «ملاحظات».</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>بلا أجل</translation>
    </message>
    <message>
        <source>Give an article to somebody with a deadline, in its notes.</source>
        <translation>أسند مقالا إلى أحد بأجل محدد، في علامة التبويب «ملاحظات».</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>السلة فارغة</translation>
    </message>
    <message>
        <source>Deleted articles wait here until you restore them.</source>
        <translation>تنتظر المقالات المحذوفة هنا إلى أن تسترجعها.</translation>
    </message>
    <message>
        <source>Nothing published yet</source>
        <translation>لم ينشر شيء بعد</translation>
    </message>
    <message>
        <source>Articles come here when a destination has received them.</source>
        <translation>تنتقل المقالات إلى هنا حين تتسلمها وجهة.</translation>
    </message>
</context>
<context>
    <name>LinkBar</name>
    <message>
        <source>Address of the link</source>
        <translation>عنوان الرابط</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>إزالة الرابط</translation>
    </message>
    <message>
        <source>Set the link</source>
        <translation>وضع الرابط</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>This is no web or e-mail address.</source>
        <translation>هذا ليس عنوان موقع ولا بريد إلكتروني.</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Nothing has been tried yet.</source>
        <translation>لم تجر أي محاولة بعد.</translation>
    </message>
    <message>
        <source>Try {number}</source>
        <translation>المحاولة {number}</translation>
    </message>
    <message>
        <source>release {number}</source>
        <translation>الإصدار {number}</translation>
    </message>
    <message>
        <source>words: {count}</source>
        <translation>الكلمات: {count}</translation>
    </message>
    <message>
        <source>Asked: {what}</source>
        <translation>المطلوب: {what}</translation>
    </message>
    <message>
        <source>Answer: {what}</source>
        <translation>الجواب: {what}</translation>
    </message>
    <message>
        <source>{time}, took {seconds} s</source>
        <translation>{time}، استغرقت {seconds} ثانية</translation>
    </message>
    <message>
        <source>Still under way, or broken off with the program.</source>
        <translation>ما زالت جارية، أو انقطعت مع البرنامج.</translation>
    </message>
</context>
<context>
    <name>LongPlaces</name>
    <message>
        <source>Long sentences and paragraphs</source>
        <translation>جمل وفقرات طويلة</translation>
    </message>
    <message>
        <source>No long sentence or paragraph.</source>
        <translation>لا جملة طويلة ولا فقرة طويلة.</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>فقرة</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>جملة</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} كلمة</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Mihbara</source>
        <translation>محبرة</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>الاحتفاظ بالنسختين</translation>
    </message>
    <message>
        <source>Save a copy and close</source>
        <translation>حفظ نسخة وإغلاق</translation>
    </message>
    <message>
        <source>Merge both texts</source>
        <translation>دمج النصين</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>حذف نهائي</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>قراءة</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Send once more</source>
        <translation>إرسال من جديد</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>الساعة صحيحة</translation>
    </message>
    <message>
        <source>Keep the wall times</source>
        <translation>أبق التوقيت المحلي</translation>
    </message>
    <message>
        <source>Keep the moments</source>
        <translation>أبق لحظة UTC</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>استرجعها</translation>
    </message>
</context>
<context>
    <name>MetersPanel</name>
    <message>
        <source>Outline</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>الطول</translation>
    </message>
    <message>
        <source>Long sentences and paragraphs</source>
        <translation>جمل وفقرات طويلة</translation>
    </message>
    <message>
        <source>Room for headline and summary</source>
        <translation>المساحة المتاحة للعنوان والمقدمة</translation>
    </message>
    <message>
        <source>In a search result</source>
        <translation>في نتيجة البحث</translation>
    </message>
    <message>
        <source>On a social card</source>
        <translation>في بطاقة المشاركة</translation>
    </message>
    <message>
        <source>A lead from the body</source>
        <translation>مقدمة من المتن</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>لا مزيد</numerusform>
            <numerusform>واحد آخر</numerusform>
            <numerusform>اثنان آخران</numerusform>
            <numerusform>%n أخرى</numerusform>
            <numerusform>%n أخرى</numerusform>
            <numerusform>%n أخرى</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Answer</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>ردك</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>سوّها</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>احذف الملاحظة</translation>
    </message>
    <message>
        <source>Go to the passage: {0}</source>
        <translation>انتقل إلى المقطع: {0}</translation>
    </message>
    <message>
        <source>On the article: the passage “{0}” is no longer in the text.</source>
        <translation>على المقال كله: لم يعد المقطع «{0}» في النص.</translation>
    </message>
    <message>
        <source>Settled by {0}, {1}</source>
        <translation>سوّاها {0}، {1}</translation>
    </message>
    <message>
        <source>Settled, {1}</source>
        <translation>سُويت، {1}</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>افتحها من جديد</translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>NotesPage</name>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>اكتب ملاحظة</translation>
    </message>
    <message>
        <source>Write the note</source>
        <translation>اكتب الملاحظة</translation>
    </message>
    <message>
        <source>What is to be said?</source>
        <translation>ما الذي تريد قوله؟</translation>
    </message>
    <message>
        <source>No note yet</source>
        <translation>لا ملاحظات بعد</translation>
    </message>
    <message>
        <source>Select a passage and press Ctrl+Alt+M, or write a note on the article.</source>
        <translation>حدد مقطعا واضغط Ctrl+Alt+M، أو اكتب ملاحظة على المقال.</translation>
    </message>
    <message numerus="yes">
        <source>%n settled note(s)</source>
        <translation>
            <numerusform>لا ملاحظات مسواة</numerusform>
            <numerusform>ملاحظة مسواة واحدة</numerusform>
            <numerusform>ملاحظتان مسواتان</numerusform>
            <numerusform>%n ملاحظات مسواة</numerusform>
            <numerusform>%n ملاحظة مسواة</numerusform>
            <numerusform>%n ملاحظة مسواة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>الحروف</translation>
    </message>
    <message>
        <source>Reading time</source>
        <translation>وقت القراءة</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>الفقرات</translation>
    </message>
    <message>
        <source>Longest paragraph</source>
        <translation>أطول فقرة</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>الجمل</translation>
    </message>
    <message>
        <source>Mean sentence</source>
        <translation>متوسط الجملة</translation>
    </message>
    <message>
        <source>Longest sentence</source>
        <translation>أطول جملة</translation>
    </message>
    <message>
        <source>Long sentences</source>
        <translation>الجمل الطويلة</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} كلمة</translation>
    </message>
    <message numerus="yes">
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
        <source>{label} (may stay empty)</source>
        <translation>{label} (اختياري)</translation>
    </message>
    <message>
        <source>Kept; type to replace it</source>
        <translation>محفوظة؛ اكتب لاستبدالها</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>اختيار مجلد</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Outline</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <source>No sub-headings yet. Type ## and a space at the start of a paragraph.</source>
        <translation>لا عناوين فرعية بعد. اكتب ## ثم مسافة في أول الفقرة.</translation>
    </message>
</context>
<context>
    <name>OverridePart</name>
    <message>
        <source>Why it may leave all the same</source>
        <translation>لماذا يجوز أن يخرج مع ذلك</translation>
    </message>
    <message>
        <source>Queue it all the same</source>
        <translation>أضفه إلى القائمة مع ذلك</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Write here</source>
        <translation>اكتب هنا</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>المتن</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Kicker</source>
        <translation>عنوان فوقي</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>المقدمة</translation>
    </message>
    <message numerus="yes">
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
        <source>Add a line</source>
        <translation>إضافة سطر</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>حذف السطر</translation>
    </message>
</context>
<context>
    <name>PartView</name>
    <message>
        <source>{name}: {kilobytes} kB</source>
        <translation>{name}: {kilobytes} ك.ب</translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
    <message>
        <source>Ask for a passphrase at each start</source>
        <translation>طلب عبارة المرور عند كل تشغيل</translation>
    </message>
    <message>
        <source>Keep the key in the keyring of the system</source>
        <translation>حفظ المفتاح في حافظة مفاتيح النظام</translation>
    </message>
    <message>
        <source>The passphrase now</source>
        <translation>عبارة المرور الحالية</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>عبارة المرور الجديدة</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>العبارة نفسها مرة أخرى</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>This computer has no keyring.</source>
        <translation>لا توجد في هذا الحاسوب حافظة مفاتيح.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n older plain copies and backups too</source>
        <translation>
            <numerusform>لا حذف لأي نسخة قديمة</numerusform>
            <numerusform>حذف نسخة قديمة غير مشفرة أيضا</numerusform>
            <numerusform>حذف نسختين قديمتين غير مشفرتين أيضا</numerusform>
            <numerusform>حذف %n نسخ قديمة غير مشفرة أيضا</numerusform>
            <numerusform>حذف %n نسخة قديمة غير مشفرة أيضا</numerusform>
            <numerusform>حذف %n نسخة قديمة غير مشفرة أيضا</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Encrypt now</source>
        <translation>تشفير الآن</translation>
    </message>
</context>
<context>
    <name>PeopleScreen</name>
    <message>
        <source>Search the directory</source>
        <translation>البحث في دليل الأسماء</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <source>The directory is empty</source>
        <translation>دليل الأسماء فارغ</translation>
    </message>
    <message>
        <source>Add the people who sign articles: their names then complete as you type.</source>
        <translation>أضف من يوقعون المقالات: تكتمل أسماؤهم بعد ذلك أثناء الكتابة.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>إضافة شخص</translation>
    </message>
    <message>
        <source>Nobody is called that.</source>
        <translation>لا أحد بهذا الاسم.</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Credit mark</source>
        <translation>علامة التوقيع</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Remove from the directory</source>
        <translation>حذف من دليل الأسماء</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>شخص جديد</translation>
    </message>
</context>
<context>
    <name>PictureCard</name>
    <message>
        <source>Drag to reorder, or press Alt with Up or Down</source>
        <translation>اسحب لتغيير الترتيب، أو اضغط Alt مع السهم الأعلى أو الأسفل</translation>
    </message>
    <message>
        <source>Leads the page</source>
        <translation>تتصدر الصفحة</translation>
    </message>
    <message>
        <source>No alternative text</source>
        <translation>بلا نص بديل</translation>
    </message>
    <message>
        <source>No credit</source>
        <translation>بلا مصدر للصورة</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>تعليق الصورة</translation>
    </message>
    <message>
        <source>Credit: photographer or agency</source>
        <translation>مصدر الصورة: المصور أو الوكالة</translation>
    </message>
    <message>
        <source>What it shows, for those who cannot see it</source>
        <translation>ما تظهره الصورة، لمن لا يراها</translation>
    </message>
    <message>
        <source>Rights: licence, contract or consent</source>
        <translation>الحقوق: رخصة أو عقد أو موافقة</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>حذف الصورة</translation>
    </message>
</context>
<context>
    <name>PicturesPage</name>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>إضافة صور</translation>
    </message>
    <message>
        <source>Taking pictures in…</source>
        <translation>جار إدخال الصور…</translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation>لا صورة بعد</translation>
    </message>
    <message>
        <source>Drop pictures here, paste one, or choose files.</source>
        <translation>أفلت الصور هنا، أو ألصق صورة، أو اختر ملفات.</translation>
    </message>
    <message>
        <source>Choose pictures…</source>
        <translation>اختيار صور…</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>اختيار صور</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message numerus="yes">
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
        <source>Interface</source>
        <translation>الواجهة</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>الصفحة</translation>
    </message>
    <message>
        <source>Focus mode</source>
        <translation>وضع التركيز</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>الكتابة</translation>
    </message>
    <message>
        <source>Newsroom</source>
        <translation>هيئة التحرير</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>النشر</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>لغة الواجهة</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Width of the column</source>
        <translation>عرض العمود</translation>
    </message>
    <message>
        <source>Arrow keys move the caret</source>
        <translation>الأسهم تحرك المؤشر</translation>
    </message>
    <message>
        <source>Font of the text</source>
        <translation>خط النص</translation>
    </message>
    <message>
        <source>Height of the lines</source>
        <translation>ارتفاع الأسطر</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>الورق</translation>
    </message>
    <message>
        <source>Take the whole screen</source>
        <translation>ملء الشاشة كلها</translation>
    </message>
    <message>
        <source>Let the other paragraphs recede</source>
        <translation>تخفيف باقي الفقرات</translation>
    </message>
    <message>
        <source>Keep the line of the caret in place</source>
        <translation>تثبيت سطر الكتابة في مكانه</translation>
    </message>
    <message>
        <source>Signs at the start of a paragraph make headings, quotes and lists</source>
        <translation>علامات أول الفقرة تصنع العناوين والاقتباسات واللوائح</translation>
    </message>
    <message>
        <source>Replace while typing, by the list</source>
        <translation>الاستبدال أثناء الكتابة حسب اللائحة</translation>
    </message>
    <message>
        <source>Quotation marks</source>
        <translation>علامات الاقتباس</translation>
    </message>
    <message>
        <source>Words a day (0: no goal)</source>
        <translation>كلمات اليوم (0: بلا هدف)</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Language of new articles</source>
        <translation>لغة المقالات الجديدة</translation>
    </message>
    <message>
        <source>Outlet of new articles</source>
        <translation>منبر المقالات الجديدة</translation>
    </message>
    <message>
        <source>My name (empty: as on this computer)</source>
        <translation>اسمي (فارغ: كما في هذا الحاسوب)</translation>
    </message>
    <message>
        <source>Send while the window is open</source>
        <translation>الإرسال ما دامت النافذة مفتوحة</translation>
    </message>
    <message>
        <source>Week starts on</source>
        <translation>أول أيام الأسبوع</translation>
    </message>
    <message>
        <source>Tell of items late by</source>
        <translation>نبه إلى ما تأخر عن موعده بـ</translation>
    </message>
    <message>
        <source>Items a minute to one destination (0: any number)</source>
        <translation>عدد العناصر في الدقيقة لكل وجهة (0: بلا حد)</translation>
    </message>
    <message>
        <source>Back up every hour in which I write</source>
        <translation>نسخ احتياطي في كل ساعة أكتب فيها</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>In reading order</source>
        <translation>بترتيب القراءة</translation>
    </message>
    <message>
        <source>As the letters stand</source>
        <translation>كما ترى الحروف</translation>
    </message>
    <message>
        <source>As the theme</source>
        <translation>حسب المظهر</translation>
    </message>
    <message>
        <source>White</source>
        <translation>أبيض</translation>
    </message>
    <message>
        <source>Cream</source>
        <translation>قشدي</translation>
    </message>
    <message>
        <source>Sage</source>
        <translation>أخضر فاتح</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>ليلي</translation>
    </message>
    <message>
        <source>As where the house is</source>
        <translation>حسب بلد المؤسسة</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>الاثنين</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>السبت</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>الأحد</translation>
    </message>
    <message>
        <source>px</source>
        <translation>بكسل</translation>
    </message>
    <message>
        <source>min</source>
        <translation>د</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>The house font</source>
        <translation>خط التحرير</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Destination</source>
        <translation>الوجهة</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>الجزء</translation>
    </message>
    <message>
        <source>What would be sent</source>
        <translation>ما كان سيرسل</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>تعليق الصورة</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>الصفحة</translation>
    </message>
    <message>
        <source>What goes with it</source>
        <translation>ما يرافقها</translation>
    </message>
    <message>
        <source>Head of the mail</source>
        <translation>رأس الرسالة</translation>
    </message>
    <message>
        <source>As it looks</source>
        <translation>كما تظهر</translation>
    </message>
    <message>
        <source>Text alone</source>
        <translation>النص وحده</translation>
    </message>
    <message>
        <source>It is taken away there; nothing is sent.</source>
        <translation>يسحب من هناك، ولا يرسل شيء.</translation>
    </message>
</context>
<context>
    <name>PrivacyCard</name>
    <message>
        <source>Encrypt the library…</source>
        <translation>تشفير المكتبة…</translation>
    </message>
    <message>
        <source>Change what opens it…</source>
        <translation>تغيير ما يفتحها…</translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>رمز استرداد جديد</translation>
    </message>
    <message>
        <source>Turn encryption off</source>
        <translation>إيقاف التشفير</translation>
    </message>
    <message>
        <source>The library is encrypted. The keyring of the system opens it.</source>
        <translation>المكتبة مشفرة، وتفتحها حافظة مفاتيح النظام.</translation>
    </message>
    <message>
        <source>The library is encrypted. Your passphrase opens it at each start.</source>
        <translation>المكتبة مشفرة، وتفتحها عبارة المرور عند كل تشغيل.</translation>
    </message>
    <message>
        <source>The library is not encrypted.</source>
        <translation>المكتبة غير مشفرة.</translation>
    </message>
    <message>
        <source>Encryption is not available on this computer: its database engine has no cipher. Other users cannot read your files; against theft, switch on the encryption of the system’s disk.</source>
        <translation>التشفير غير متاح في هذا الحاسوب: محرك قاعدة البيانات لا يدعمه. لا يستطيع مستخدمو الحاسوب الآخرون قراءة ملفاتك، أما السرقة فيقي منها تشفير قرص النظام.</translation>
    </message>
    <message>
        <source>Texts, history, pictures, snippets, own words and backups are encrypted. What you export or save elsewhere is not. Of what lay here in plain before, a disk may keep traces that no program can reach, an SSD above all.</source>
        <translation>النصوص والتاريخ والصور والمقتطفات وكلماتك الخاصة والنسخ الاحتياطية مشفرة. ما تصدّره أو تحفظه في مكان آخر ليس كذلك. وما كان هنا مكشوفا من قبل قد يُبقي القرص منه آثارا لا يصل إليها أي برنامج، وأقراص SSD خاصة.</translation>
    </message>
    <message>
        <source>Other users of this computer cannot read your files. Encryption protects them from whoever takes the computer or the disk of the backups too.</source>
        <translation>لا يستطيع مستخدمو الحاسوب الآخرون قراءة ملفاتك. والتشفير يحميها أيضا ممن يأخذ الحاسوب أو قرص النسخ الاحتياطية.</translation>
    </message>
</context>
<context>
    <name>ProblemRow</name>
    <message>
        <source>Go to the place</source>
        <translation>الذهاب إلى الموضع</translation>
    </message>
</context>
<context>
    <name>ProofList</name>
    <message>
        <source>Style and spelling</source>
        <translation>الأسلوب والإملاء</translation>
    </message>
    <message>
        <source>Rules and dictionary…</source>
        <translation>القواعد والقاموس…</translation>
    </message>
    <message>
        <source>Style and spelling ({count})</source>
        <translation>الأسلوب والإملاء ({count})</translation>
    </message>
    <message>
        <source>Unknown words</source>
        <translation>كلمات غير معروفة</translation>
    </message>
    <message>
        <source>Mend all ({count})</source>
        <translation>إصلاح الكل ({count})</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>المزيد ({count})</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>إيقاف القاعدة</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>الذهاب إلى الموضع</translation>
    </message>
</context>
<context>
    <name>ProofMenu</name>
    <message>
        <source>This word is not in the dictionaries.</source>
        <translation>هذه الكلمة ليست في القواميس.</translation>
    </message>
    <message>
        <source>Add to the dictionary</source>
        <translation>إضافة إلى القاموس</translation>
    </message>
    <message>
        <source>Ignore here</source>
        <translation>تجاهل هنا</translation>
    </message>
    <message>
        <source>Switch this rule off</source>
        <translation>إيقاف هذه القاعدة</translation>
    </message>
    <message>
        <source>Take away {old}</source>
        <translation>حذف {old}</translation>
    </message>
    <message>
        <source>Put in {new}</source>
        <translation>إدراج {new}</translation>
    </message>
    <message>
        <source>{old}  →  {new}</source>
        <translation>{old}  ←  {new}</translation>
    </message>
    <message>
        <source>Mend all of this kind ({count})</source>
        <translation>إصلاح كل ما كان من هذا النوع ({count})</translation>
    </message>
    <message>
        <source>No suggestion</source>
        <translation>لا اقتراح</translation>
    </message>
</context>
<context>
    <name>ProofScreen</name>
    <message>
        <source>Check house style</source>
        <translation>تدقيق الأسلوب</translation>
    </message>
    <message>
        <source>Check spelling</source>
        <translation>تدقيق الإملاء</translation>
    </message>
    <message>
        <source>Quotation marks of the house</source>
        <translation>علامات الاقتباس المعتمدة</translation>
    </message>
    <message>
        <source>Style and spelling</source>
        <translation>الأسلوب والإملاء</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>العودة إلى المكتب</translation>
    </message>
    <message>
        <source>Rules of house style</source>
        <translation>قواعد الأسلوب</translation>
    </message>
</context>
<context>
    <name>ProtectedCard</name>
    <message>
        <source>Names of minors and of protected sources, one to a line. Nothing that holds one of them is queued or sent; what waits in the queue already is held. They are kept in the library, not in a file of their own.</source>
        <translation>أسماء القاصرين والمصادر المحمية، اسم في كل سطر. لا يُضاف إلى القائمة ولا يُرسل ما فيه اسم منها، ويُعلّق ما ينتظر فيها. تُحفظ في المكتبة لا في ملف مستقل.</translation>
    </message>
    <message>
        <source>Words that must not leave</source>
        <translation>كلمات يجب ألا تخرج</translation>
    </message>
    <message>
        <source>Keep these words</source>
        <translation>احفظ هذه الكلمات</translation>
    </message>
</context>
<context>
    <name>PublishPanel</name>
    <message>
        <source>Queue…</source>
        <translation>إدراج في القائمة…</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>في قائمة النشر</translation>
    </message>
    <message>
        <source>Not queued yet</source>
        <translation>لم يدرج في القائمة بعد</translation>
    </message>
    <message>
        <source>Queue the article: it leaves at once, or at the time you choose.</source>
        <translation>أدرج المقال في القائمة: يغادر فورا، أو في الموعد الذي تختاره.</translation>
    </message>
    <message>
        <source>Nowhere to publish yet</source>
        <translation>لا وجهة للنشر بعد</translation>
    </message>
    <message>
        <source>Set up a destination first, such as a news site in a folder.</source>
        <translation>أضف وجهة أولا، مثل موقع إخباري في مجلد.</translation>
    </message>
    <message>
        <source>Set up a destination</source>
        <translation>إضافة وجهة</translation>
    </message>
</context>
<context>
    <name>QueueCard</name>
    <message>
        <source>Paused</source>
        <translation>موقوفة</translation>
    </message>
</context>
<context>
    <name>QueueForm</name>
    <message>
        <source>Keep it on hold</source>
        <translation>إبقاؤه معلقا</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>إدراج</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>{name} (paused)</source>
        <translation>{name} (موقوفة)</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>إلى أين</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Article</source>
        <translation>مقال</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>الوجهة</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>العملية</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>المحاولات</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>موقوفة</translation>
    </message>
</context>
<context>
    <name>QueueScreen</name>
    <message>
        <source>Publish all due</source>
        <translation>نشر كل ما حان وقته</translation>
    </message>
    <message>
        <source>Publishing queue</source>
        <translation>قائمة النشر</translation>
    </message>
    <message>
        <source>The queue is empty</source>
        <translation>قائمة النشر فارغة</translation>
    </message>
    <message>
        <source>Open an article and choose “Queue…” in its Publishing tab.</source>
        <translation>افتح مقالا واختر «إدراج في القائمة…» في علامة التبويب «النشر».</translation>
    </message>
    <message>
        <source>To the desk</source>
        <translation>إلى المكتب</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>لا شيء هنا</translation>
    </message>
    <message>
        <source>No item of the queue is in this state.</source>
        <translation>لا شيء في القائمة بهذه الحالة.</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>Publishing queue</source>
        <translation>قائمة النشر</translation>
    </message>
</context>
<context>
    <name>QueueWords</name>
    <message>
        <source>Hold</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>إطلاق</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>إعادة الإرسال</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Reschedule…</source>
        <translation>تغيير الموعد…</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>عاجل</translation>
    </message>
    <message>
        <source>Normal priority</source>
        <translation>أولوية عادية</translation>
    </message>
    <message>
        <source>Low priority</source>
        <translation>أولوية متأنية</translation>
    </message>
    <message>
        <source>Send once more…</source>
        <translation>إرسال من جديد…</translation>
    </message>
    <message>
        <source>Keep its wall time</source>
        <translation>أبقِ وقته على الساعة</translation>
    </message>
    <message>
        <source>Keep its moment</source>
        <translation>أبقِ لحظته</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>تحريك إلى أعلى</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>تحريك إلى أسفل</translation>
    </message>
    <message>
        <source>Move to the top</source>
        <translation>إلى رأس القائمة</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>فتح الصفحة</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>في قائمة النشر</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>تحتاج تدخلا</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>مرسلة</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغاة</translation>
    </message>
    <message>
        <source>Withdrawals not confirmed</source>
        <translation>سحب لم يتأكد</translation>
    </message>
    <message>
        <source>List</source>
        <translation>قائمة</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>أسبوع</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>شهر</translation>
    </message>
    <message>
        <source>Next try now</source>
        <translation>المحاولة التالية الآن</translation>
    </message>
    <message>
        <source>Next try {when}</source>
        <translation>المحاولة التالية {when}</translation>
    </message>
    <message>
        <source>Under embargo</source>
        <translation>تحت الحظر</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>فورا</translation>
    </message>
</context>
<context>
    <name>RecoveryCodeScreen</name>
    <message>
        <source>Recovery code</source>
        <translation>رمز الاسترداد</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>حفظ في ملف…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>I have kept it</source>
        <translation>لقد حفظته</translation>
    </message>
    <message>
        <source>Keep this recovery code</source>
        <translation>احفظ رمز الاسترداد هذا</translation>
    </message>
    <message>
        <source>It opens the library where the passphrase or the keyring is lost, and is shown only now. Print or write it down, and keep it away from this computer: without it and without the passphrase nobody can bring the texts back.</source>
        <translation>يفتح المكتبة إذا ضاعت عبارة المرور أو حافظة المفاتيح، ولا يظهر إلا الآن. اطبعه أو اكتبه واحفظه بعيدا عن هذا الحاسوب: من دونه ومن دون عبارة المرور لا يستطيع أحد استرجاع النصوص.</translation>
    </message>
</context>
<context>
    <name>RecoveryScreen</name>
    <message>
        <source>Looking for the newest sound backup…</source>
        <translation>يجري البحث عن أحدث نسخة احتياطية سليمة…</translation>
    </message>
    <message>
        <source>Bring this backup back</source>
        <translation>استرجاع هذه النسخة</translation>
    </message>
    <message>
        <source>Open the library</source>
        <translation>فتح المكتبة</translation>
    </message>
    <message>
        <source>Begin an empty library</source>
        <translation>بدء مكتبة فارغة</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>The library could not be opened</source>
        <translation>تعذر فتح المكتبة</translation>
    </message>
    <message numerus="yes">
        <source>Read out %n article(s)</source>
        <translation>
            <numerusform>لا مقال يمكن استخراجه</numerusform>
            <numerusform>استخراج مقال واحد</numerusform>
            <numerusform>استخراج مقالين</numerusform>
            <numerusform>استخراج %n مقالات</numerusform>
            <numerusform>استخراج %n مقالا</numerusform>
            <numerusform>استخراج %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Open this backup with its passphrase</source>
        <translation>افتح هذه النسخة بعبارة مرورها</translation>
    </message>
    <message>
        <source>The newest backup is encrypted under another key: {moment}.</source>
        <translation>أحدث نسخة احتياطية مشفرة بمفتاح آخر: {moment}.</translation>
    </message>
    <message>
        <source>No sound backup was found.</source>
        <translation>لم يعثر على نسخة احتياطية سليمة.</translation>
    </message>
    <message>
        <source>The newest sound backup: {moment}.</source>
        <translation>أحدث نسخة احتياطية سليمة: {moment}.</translation>
    </message>
    <message>
        <source>What was written after it cannot be told any more.</source>
        <translation>لم يعد ممكنا معرفة ما كتب بعدها.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were written after it.</source>
        <translation>
            <numerusform>لم يكتب بعدها أي مقال.</numerusform>
            <numerusform>كتب بعدها مقال واحد.</numerusform>
            <numerusform>كتب بعدها مقالان.</numerusform>
            <numerusform>كتبت بعدها %n مقالات.</numerusform>
            <numerusform>كتب بعدها %n مقالا.</numerusform>
            <numerusform>كتب بعدها %n مقال.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written after it.</source>
        <translation>لم يكتب شيء بعدها.</translation>
    </message>
    <message>
        <source>The damaged library is set aside as it is, never deleted.</source>
        <translation>توضع المكتبة التالفة جانبا كما هي ولا تحذف أبدا.</translation>
    </message>
    <message>
        <source>What could be read is in a new library</source>
        <translation>ما أمكنت قراءته صار في مكتبة جديدة</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Recovery code of a Mihbara library</source>
        <translation>رمز استرداد مكتبة محبرة</translation>
    </message>
    <message>
        <source>It opens the encrypted library and its backups where the passphrase or the keyring is lost. Type it where the program asks for the passphrase, after “Use the recovery code”.</source>
        <translation>يفتح المكتبة المشفرة ونسخها الاحتياطية إذا ضاعت عبارة المرور أو حافظة المفاتيح. اكتبه حيث يطلب البرنامج عبارة المرور، بعد «استعمال رمز الاسترداد».</translation>
    </message>
    <message>
        <source>Keep it away from the computer and from the disk of the backups: in a safe, with a notary or with somebody you trust. Whoever has it and the library can read every text. Without it and without the passphrase nobody can.</source>
        <translation>احفظه بعيدا عن الحاسوب وعن قرص النسخ الاحتياطية: في خزنة أو عند موثق أو عند من تثق به. من كان عنده هو والمكتبة قرأ كل نص، ومن دونه ودون عبارة المرور لا يقرأ أحد شيئا.</translation>
    </message>
    <message>
        <source>A new recovery code makes this one worthless: destroy this sheet then.</source>
        <translation>رمز استرداد جديد يبطل هذا الرمز: أتلف هذه الورقة حينئذ.</translation>
    </message>
    <message>
        <source>Library: {path}</source>
        <translation>المكتبة: {path}</translation>
    </message>
    <message>
        <source>Made on {date}</source>
        <translation>أُنشئ في {date}</translation>
    </message>
</context>
<context>
    <name>RemovalBar</name>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>إبقاؤها</translation>
    </message>
    <message>
        <source>Remove {name}? The pages that are there stay; the desk forgets what it sent there.</source>
        <translation>حذف {name}؟ تبقى الصفحات المنشورة هناك، وينسى المكتب ما أرسله إليها.</translation>
    </message>
</context>
<context>
    <name>ReplaceScreen</name>
    <message>
        <source>Find in all articles</source>
        <translation>بحث في كل المقالات</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>استبدال ب</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>What will be replaced</source>
        <translation>ما سيُستبدل</translation>
    </message>
    <message>
        <source>Replace in all articles</source>
        <translation>استبدال في كل المقالات</translation>
    </message>
    <message>
        <source>This cannot be searched for</source>
        <translation>لا يمكن البحث عن هذا</translation>
    </message>
    <message>
        <source>Nothing searched for yet</source>
        <translation>لم تبحث عن شيء بعد</translation>
    </message>
    <message>
        <source>Write words above. You see every place before anything is replaced.</source>
        <translation>اكتب الكلمات أعلاه. ترى كل موضع قبل أي استبدال.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا توجد نتائج</translation>
    </message>
    <message>
        <source>No article holds these words in this way.</source>
        <translation>لا مقال فيه هذه الكلمات على هذا النحو.</translation>
    </message>
    <message>
        <source>Without a headline</source>
        <translation>بلا عنوان</translation>
    </message>
    <message numerus="yes">
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
        <source>Looked through {done} of {total}</source>
        <translation>تمت معاينة {done} من {total}</translation>
    </message>
</context>
<context>
    <name>ReportLine</name>
    <message>
        <source>Show it again</source>
        <translation>إعادة إظهارها</translation>
    </message>
    <message>
        <source>Leave it hidden</source>
        <translation>إبقاؤها محجوبة</translation>
    </message>
    <message>
        <source>Let reports hide it again</source>
        <translation>السماح للإبلاغات بحجبها</translation>
    </message>
    <message numerus="yes">
        <source>Hidden after %n report(s)</source>
        <translation>
            <numerusform>حُجبت دون إبلاغ</numerusform>
            <numerusform>حُجبت بعد إبلاغ واحد</numerusform>
            <numerusform>حُجبت بعد إبلاغين</numerusform>
            <numerusform>حُجبت بعد %n إبلاغات</numerusform>
            <numerusform>حُجبت بعد %n إبلاغا</numerusform>
            <numerusform>حُجبت بعد %n إبلاغ</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored; no report hides it</source>
        <translation>أُعيد إظهارها ولا يحجبها إبلاغ</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>لا إبلاغ</numerusform>
            <numerusform>إبلاغ واحد</numerusform>
            <numerusform>إبلاغان</numerusform>
            <numerusform>%n إبلاغات</numerusform>
            <numerusform>%n إبلاغا</numerusform>
            <numerusform>%n إبلاغ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportScreen</name>
    <message>
        <source>Report of an error</source>
        <translation>تقرير عن خطأ</translation>
    </message>
    <message>
        <source>It holds versions and places in the program, no text of yours. It lies on this computer only and is never sent; copy it if you want to send it to somebody.</source>
        <translation>فيه أرقام الإصدارات ومواضع في البرنامج ولا شيء من نصوصك. يبقى على هذا الحاسوب وحده ولا يرسل أبدا؛ انسخه إن أردت إرساله إلى أحد.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>ReschedulePanel</name>
    <message>
        <source>Reschedule</source>
        <translation>تغيير الموعد</translation>
    </message>
    <message>
        <source>Keep this time</source>
        <translation>اعتماد هذا الموعد</translation>
    </message>
</context>
<context>
    <name>RoleBox</name>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
</context>
<context>
    <name>RulesModel</name>
    <message>
        <source>Rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>المكتوب</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>الصواب</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Empty the field</source>
        <translation>إفراغ الحقل</translation>
    </message>
</context>
<context>
    <name>SearchPreview</name>
    <message>
        <source>Your site</source>
        <translation>موقعك</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>The summary stands here.</source>
        <translation>هنا تظهر المقدمة.</translation>
    </message>
</context>
<context>
    <name>SeverityBox</name>
    <message>
        <source>{severity} (as usual)</source>
        <translation>{severity} (كالمعتاد)</translation>
    </message>
</context>
<context>
    <name>SideHeader</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>SiteDesk</name>
    <message>
        <source>Preview at which site?</source>
        <translation>المعاينة في أي موقع؟</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Drag to reorder</source>
        <translation>اسحب لتغيير الترتيب</translation>
    </message>
    <message>
        <source>Edit the source</source>
        <translation>تعديل المصدر</translation>
    </message>
    <message>
        <source>Source without an outlet</source>
        <translation>مصدر بلا منبر</translation>
    </message>
    <message>
        <source>More about this source</source>
        <translation>المزيد عن هذا المصدر</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>فتح في المتصفح</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>نسخ العنوان</translation>
    </message>
    <message>
        <source>Make it the primary source</source>
        <translation>جعله المصدر الأول</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>تحريك إلى أعلى</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>تحريك إلى أسفل</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Pick a day</source>
        <translation>اختر يوما</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>المنبر</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>Primary source</source>
        <translation>المصدر الأول</translation>
    </message>
    <message>
        <source>Other sources</source>
        <translation>مصادر أخرى</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>إضافة مصدر</translation>
    </message>
    <message>
        <source>No source yet</source>
        <translation>لا مصدر بعد</translation>
    </message>
    <message>
        <source>Paste the address of the original here, or add it by hand.</source>
        <translation>ألصق هنا رابط الخبر الأصلي، أو أضفه يدويا.</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Not saved yet</source>
        <translation>لم يحفظ بعد</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جار الحفظ…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>محفوظ</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>تعذر الحفظ</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>عدل في مكان آخر</translation>
    </message>
    <message numerus="yes">
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
        <source>from the right</source>
        <translation>من اليمين</translation>
    </message>
    <message>
        <source>from the left</source>
        <translation>من اليسار</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message numerus="yes">
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
        <source>Opening quotation mark</source>
        <translation>علامة فتح الاقتباس</translation>
    </message>
    <message>
        <source>Closing quotation mark</source>
        <translation>علامة إغلاق الاقتباس</translation>
    </message>
    <message>
        <source>Arabic semicolon</source>
        <translation>فاصلة منقوطة</translation>
    </message>
    <message>
        <source>Arabic comma</source>
        <translation>فاصلة</translation>
    </message>
    <message>
        <source>Arabic question mark</source>
        <translation>علامة استفهام</translation>
    </message>
    <message>
        <source>Long dash</source>
        <translation>شرطة طويلة</translation>
    </message>
    <message>
        <source>Short dash</source>
        <translation>شرطة قصيرة</translation>
    </message>
    <message>
        <source>Ellipsis</source>
        <translation>نقط الحذف</translation>
    </message>
    <message>
        <source>Peace be upon him</source>
        <translation>صلى الله عليه وسلم</translation>
    </message>
    <message>
        <source>Exalted is He</source>
        <translation>جل جلاله</translation>
    </message>
    <message>
        <source>Bullet</source>
        <translation>نقطة لائحة</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>درجة</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>في المائة</translation>
    </message>
    <message>
        <source>Per mille</source>
        <translation>في الألف</translation>
    </message>
    <message>
        <source>Euro</source>
        <translation>أورو</translation>
    </message>
    <message>
        <source>Dollar</source>
        <translation>دولار</translation>
    </message>
    <message>
        <source>Pound</source>
        <translation>جنيه</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>فقرة قانونية</translation>
    </message>
    <message>
        <source>Copyright</source>
        <translation>حقوق النشر</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>علامة مسجلة</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>علامة الضرب</translation>
    </message>
    <message>
        <source>Moroccan dirham</source>
        <translation>درهم مغربي</translation>
    </message>
    <message>
        <source>Hijri year</source>
        <translation>سنة هجرية</translation>
    </message>
</context>
<context>
    <name>TextBar</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message>
        <source>More tools</source>
        <translation>أدوات أخرى</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Mihbara</source>
        <translation>محبرة</translation>
    </message>
    <message>
        <source>Menu  Alt</source>
        <translation>القائمة  Alt</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>To the queue</source>
        <translation>إلى قائمة النشر</translation>
    </message>
</context>
<context>
    <name>TurningScreen</name>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>The library is being rewritten</source>
        <translation>تُكتب المكتبة من جديد</translation>
    </message>
    <message>
        <source>It is copied, checked and then exchanged. Until then nothing changes.</source>
        <translation>تُنسخ المكتبة وتُفحص ثم توضع النسخة مكانها. ولا يتغير شيء قبل ذلك.</translation>
    </message>
</context>
<context>
    <name>UnlockScreen</name>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>رمز الاسترداد</translation>
    </message>
    <message>
        <source>Open the library</source>
        <translation>فتح المكتبة</translation>
    </message>
    <message>
        <source>The library is encrypted</source>
        <translation>المكتبة مشفرة</translation>
    </message>
    <message>
        <source>It opens with your passphrase. Nothing leaves this computer.</source>
        <translation>تفتحها عبارة المرور. لا يغادر شيء هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>استعمال عبارة المرور</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>استعمال رمز الاسترداد</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Begun</source>
        <translation>بداية</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>أثناء الكتابة</translation>
    </message>
    <message>
        <source>Moved in the workflow</source>
        <translation>انتقال في مسار التحرير</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>إرسال إلى قائمة النشر</translation>
    </message>
    <message>
        <source>Before and after replacing</source>
        <translation>استبدال في النص كله</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>استرجاع</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>استعادة بعد توقف</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>نُشر</translation>
    </message>
    <message>
        <source>Updated for readers</source>
        <translation>حُدّث للقراء</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>صُحّح</translation>
    </message>
    <message>
        <source>Right of reply</source>
        <translation>حق الرد</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>سُحب</translation>
    </message>
    <message>
        <source>Wrong: {0}</source>
        <translation>الخطأ: {0}</translation>
    </message>
    <message>
        <source>Right: {0}</source>
        <translation>الصواب: {0}</translation>
    </message>
    <message>
        <source>Confirmed by {0}</source>
        <translation>أكدته: {0}</translation>
    </message>
    <message>
        <source>Not confirmed by {0}</source>
        <translation>لم تؤكده بعد: {0}</translation>
    </message>
    <message>
        <source>Called off for {0}</source>
        <translation>أُلغي إرساله إلى {0}</translation>
    </message>
</context>
<context>
    <name>WayButtons</name>
    <message>
        <source>Exact: hamza, ة, ى, tashkeel and case count</source>
        <translation>مطابق: تُحسب الهمزة والتاء والألف المقصورة والتشكيل</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>كلمات كاملة فقط</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>تعبير نمطي</translation>
    </message>
</context>
<context>
    <name>WithdrawalCard</name>
    <message>
        <source>Withdrawn, and still shown by:</source>
        <translation>سُحب ولا تزال تعرضه:</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>{0} · since {1} · {2}</source>
        <translation>{0} · منذ {1} · {2}</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>معتمد</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>منشور</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>مصحح</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>مسحوب</translation>
    </message>
    <message>
        <source>Spiked</source>
        <translation>مستبعد</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>معلق</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>قيد الإرسال</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>أرسل</translation>
    </message>
    <message>
        <source>Will try again</source>
        <translation>ستعاد المحاولة</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>نتيجة مجهولة</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>نشر</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>كاتب</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>صحفي</translation>
    </message>
    <message>
        <source>Correspondent</source>
        <translation>مراسل</translation>
    </message>
    <message>
        <source>Translator</source>
        <translation>مترجم</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>مصور</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>محرر</translation>
    </message>
    <message>
        <source>Must</source>
        <translation>لازم</translation>
    </message>
    <message>
        <source>Should</source>
        <translation>مستحسن</translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation>غير مطلوب</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>عربي</translation>
    </message>
    <message>
        <source>French</source>
        <translation>فرنسي</translation>
    </message>
    <message>
        <source>English</source>
        <translation>إنجليزي</translation>
    </message>
    <message>
        <source>Amazigh</source>
        <translation>أمازيغي</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>إسباني</translation>
    </message>
    <message>
        <source>News site in a folder</source>
        <translation>موقع إخباري في مجلد</translation>
    </message>
    <message>
        <source>WordPress site</source>
        <translation>موقع ووردبريس</translation>
    </message>
    <message>
        <source>News site on a host (SFTP)</source>
        <translation>موقع إخباري على مضيف (SFTP)</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>ويبهوك (برنامج يستقبل المقالات)</translation>
    </message>
    <message>
        <source>Mail to editors</source>
        <translation>بريد إلى محررين</translation>
    </message>
    <message>
        <source>Telegram channel</source>
        <translation>قناة تيليغرام</translation>
    </message>
    <message>
        <source>Folder of the site</source>
        <translation>مجلد الموقع</translation>
    </message>
    <message>
        <source>Title of the site</source>
        <translation>اسم الموقع</translation>
    </message>
    <message>
        <source>Address of the site</source>
        <translation>عنوان الموقع</translation>
    </message>
    <message>
        <source>Language of the site</source>
        <translation>لغة الموقع</translation>
    </message>
    <message>
        <source>Description of the site</source>
        <translation>وصف الموقع</translation>
    </message>
    <message>
        <source>Folder of the site&apos;s own templates</source>
        <translation>مجلد قوالب الموقع الخاصة</translation>
    </message>
    <message>
        <source>Reports of readers that hide a picture</source>
        <translation>عدد إبلاغات القراء الذي يحجب الصورة</translation>
    </message>
    <message>
        <source>Mail address for reports of pictures</source>
        <translation>بريد الإبلاغ عن الصور</translation>
    </message>
    <message>
        <source>Address of the front page</source>
        <translation>عنوان الصفحة الرئيسية</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Application password</source>
        <translation>كلمة مرور التطبيق</translation>
    </message>
    <message>
        <source>Pictures of a withdrawn article</source>
        <translation>صور المقال المسحوب</translation>
    </message>
    <message>
        <source>Address of the receiver</source>
        <translation>عنوان المستقبل</translation>
    </message>
    <message>
        <source>Signing secret</source>
        <translation>مفتاح التوقيع</translation>
    </message>
    <message>
        <source>Mail server and its port</source>
        <translation>خادم البريد ومنفذه</translation>
    </message>
    <message>
        <source>Name of the mail account</source>
        <translation>اسم حساب البريد</translation>
    </message>
    <message>
        <source>Password of the mail account</source>
        <translation>كلمة مرور حساب البريد</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>المرسل</translation>
    </message>
    <message>
        <source>Recipients, with commas between</source>
        <translation>المستلمون، بينهم فواصل</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>القناة</translation>
    </message>
    <message>
        <source>Token of the bot</source>
        <translation>رمز البوت</translation>
    </message>
    <message>
        <source>Destination whose page posts point to</source>
        <translation>الوجهة التي تشير المنشورات إلى صفحتها</translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation>عنوان الخدمة</translation>
    </message>
    <message>
        <source>Address that tells what has arrived</source>
        <translation>عنوان يخبر بما وصل</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>المضيف</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>المنفذ</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>طريقة الدخول</translation>
    </message>
    <message>
        <source>Password, or passphrase of the key</source>
        <translation>كلمة المرور، أو عبارة سر المفتاح</translation>
    </message>
    <message>
        <source>File of the private key</source>
        <translation>ملف المفتاح الخاص</translation>
    </message>
    <message>
        <source>Fingerprint of the host&apos;s key</source>
        <translation>بصمة مفتاح المضيف</translation>
    </message>
    <message>
        <source>Folder on the host</source>
        <translation>المجلد على المضيف</translation>
    </message>
    <message>
        <source>With a password</source>
        <translation>بكلمة مرور</translation>
    </message>
    <message>
        <source>With a private key</source>
        <translation>بمفتاح خاص</translation>
    </message>
    <message>
        <source>With a private key that has a passphrase</source>
        <translation>بمفتاح خاص له عبارة سر</translation>
    </message>
    <message>
        <source>Delete them from the site</source>
        <translation>حذفها من الموقع</translation>
    </message>
    <message>
        <source>Keep them on the site</source>
        <translation>إبقاؤها في الموقع</translation>
    </message>
    <message>
        <source>With the SSH agent</source>
        <translation>بوكيل SSH</translation>
    </message>
    <message>
        <source>Letters of several scripts in one name: it may pretend to be another site.</source>
        <translation>في الاسم حروف من أكثر من خط: قد ينتحل اسم موقع آخر.</translation>
    </message>
    <message>
        <source>Letters that only look Latin: it may pretend to be another site.</source>
        <translation>حروف تشبه اللاتينية وليست منها: قد ينتحل اسم موقع آخر.</translation>
    </message>
    <message>
        <source>The name is encoded (xn--): see which letters it stands for.</source>
        <translation>الاسم مرمّز (xn--): تحقق من الحروف التي يعنيها.</translation>
    </message>
    <message>
        <source>What stands before @ is not the site: see where it leads.</source>
        <translation>ما قبل @ ليس هو الموقع: تحقق إلى أين يؤدي.</translation>
    </message>
    <message>
        <source>The address holds invisible characters.</source>
        <translation>في الرابط رموز خفية.</translation>
    </message>
</context>
<context>
    <name>WordsCard</name>
    <message>
        <source>Personal dictionary</source>
        <translation>القاموس الشخصي</translation>
    </message>
    <message>
        <source>Another word</source>
        <translation>كلمة أخرى</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>WorkerServiceCard</name>
    <message>
        <source>Send with every session</source>
        <translation>أرسل مع كل جلسة</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>أزلها</translation>
    </message>
</context>
<context>
    <name>WritingAids</name>
    <message>
        <source>Remove them all</source>
        <translation>احذفها كلها</translation>
    </message>
    <message>
        <source>Paste as it was</source>
        <translation>الصقه كما كان</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Make it a new article</source>
        <translation>اجعله مقالا جديدا</translation>
    </message>
</context>
</TS>
