<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>CalendarGrid</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>%n place replaced</numerusform>
            <numerusform>%n places replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadChoices</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesPage</name>
    <message numerus="yes">
        <source>%n settled note(s)</source>
        <translation>
            <numerusform>%n settled note</numerusform>
            <numerusform>%n settled notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message numerus="yes">
        <source>Headline %n character(s)</source>
        <translation>
            <numerusform>Headline %n character</numerusform>
            <numerusform>Headline %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Summary %n character(s)</source>
        <translation>
            <numerusform>Summary %n character</numerusform>
            <numerusform>Summary %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
    <message numerus="yes">
        <source>Remove %n older plain copies and backups too</source>
        <translation>
            <numerusform>Remove one older plain copy or backup too</numerusform>
            <numerusform>Remove %n older plain copies and backups too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveryScreen</name>
    <message numerus="yes">
        <source>Read out %n article(s)</source>
        <translation>
            <numerusform>Read out %n article</numerusform>
            <numerusform>Read out %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were written after it.</source>
        <translation>
            <numerusform>%n article was written after it.</numerusform>
            <numerusform>%n articles were written after it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplaceScreen</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace in %n article(s)</source>
        <translation>
            <numerusform>Replace in %n article</numerusform>
            <numerusform>Replace in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportLine</name>
    <message numerus="yes">
        <source>Hidden after %n report(s)</source>
        <translation>
            <numerusform>Hidden after %n report</numerusform>
            <numerusform>Hidden after %n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) of reading</source>
        <translation>
            <numerusform>%n minute of reading</numerusform>
            <numerusform>%n minutes of reading</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
</TS>
