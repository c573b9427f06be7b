import pytest
from ui.laptop import *
from ui.conftest import werkmap
from goedwerk.ui.screens.ask import Ask

async def test_p1(werkmap):
    async with werkmap.start(a_dialogue()) as l:
        await l.go("situation")
        a=l.screen; await l.press("f7"); assert "doelgroep: student" in l.screen, l.screen
async def test_p2(werkmap):
    l=None
    async with werkmap.start(a_dialogue()) as l:
        await l.press("ctrl+o"); await l.shows("notities"); await l.press("ctrl+q")
        assert not l.app.is_running
@pytest.mark.parametrize("t",["\x9b","\u202e","\x1b","\x00","\u0958"])
async def test_p3(werkmap,t):
    async with werkmap.start(a_dialogue()) as l:
        await l.go("agreements",field="check_out"); await l.paste(t)
        assert l.shown("check_out")==l.dialogue.check_out, repr(l.shown("check_out"))
        await l.focus("what"); await l.paste(t); assert l.shown("what")==clean(t)
async def test_p4(werkmap):
    async with werkmap.start(a_dialogue(check_out="een\ntwee")) as l:
        await l.go("agreements",field="check_out"); 
        l.app.copy_to_clipboard("een\ntwee")
        await l.focus("what"); await l.press("ctrl+v"); assert l.shown("what")=="een twee"
@pytest.mark.parametrize("t",["1-1-"+"9"*5000,"1 1 99999999999999","9"*5000])
async def test_p5(werkmap,t):
    async with werkmap.start(a_dialogue()) as l:
        await l.focus("date"); await l.press("ctrl+u","ctrl+k"); await l.paste(t)
        await l.focus("minutes"); await l.paste(t)
        assert l.app.is_running
async def test_p6(werkmap):
    async with werkmap.start(a_dialogue(group="x"*20000)) as l:
        await l.press("a"); assert any("20.000" in m for m in l.messages)
async def test_p6b(werkmap):
    async with werkmap.start(a_dialogue()) as l:
        l.app.push_screen(Ask("x","y")); await l.shows("Enter bewaart"); await l.paste("a"*20001); assert any("20.000" in m for m in l.messages)
@pytest.mark.parametrize("k",["f3","escape","ctrl+n","ctrl+q","f2","f4","ctrl+o","ctrl+z"])
@pytest.mark.parametrize("f",["group","text"])
async def test_p7(werkmap,k,f):
    d=a_dialogue(group="",experiences=[{"id":"e1","participant":"p1"}])
    async with werkmap.start(d) as l:
        if f=="text": await l.go("experiences",field="text")
        fac=l.facilitation
        await l.at_once("a","b",k)
        await l.pilot.pause(0.2)
        got=fac.dialogue.group if f=="group" else fac.dialogue.experiences[0].text
        assert got==("" if k=="ctrl+z" else "ab")
async def test_p8(werkmap):
    async with werkmap.start(a_dialogue(answers=[{"id":"a1","element":"skills","text":"x","starred":True}])) as l:
        await l.go("situation",field="situations"); await l.press("z"); assert l.shown("search") if 0 else l.app.screen.query_one("#field-search").value=="z"
async def test_p8b(werkmap):
    async with werkmap.start(a_dialogue(answers=[{"id":"a1","element":"skills","text":"x","starred":True}])) as l:
        await l.go("summary",field="stars"); await l.press("z"); assert l.dialogue.summaries and l.dialogue.summaries[0].core_statement=="z"
async def test_p9(werkmap):
    async with werkmap.start(a_dialogue()) as l:
        await l.go("experiences",field="title"); await l.press("a","b","c"); await l.press("f8"); assert not l.dialogue.experiences, l.dialogue.experiences
        assert l.place.part=="participant:p1"
async def test_p9b(werkmap):
    async with werkmap.start(a_dialogue()) as l:
        await l.go("experiences","participant:p3",field="title"); await l.press("a","b","c"); await l.press("f8","f8"); assert not l.dialogue.experiences, l.dialogue.experiences
        assert l.place.part=="participant:p3"
async def test_p9c(werkmap):
    async with werkmap.start(a_dialogue()) as l:
        await l.go("summary",field="explanation"); await l.press("a","b","c"); await l.press("f8"); assert not l.dialogue.summaries, l.dialogue.summaries
async def test_p10(werkmap):
    async with werkmap.start(a_dialogue(answers=[{"id":"a1","element":"skills","text":"x","starred":True},{"id":"a2","element":"skills","text":"y","starred":True}])) as l:
        await l.go("skive",field="said"); await l.press("enter"); await l.choose("Wijzigen"); await l.press("z")
        assert l.dialogue.answers[1].text=="yz"
        await l.focus("said"); await l.press("delete"); await l.focus("capture"); await l.press("q")
        print(l.screen)
        assert "q" in str(l.facilitation._desk.drafts)
async def test_p11(werkmap):
    async with werkmap.start(a_dialogue([])) as l:
        await l.go("experiences"); await l.command("add_participant"); await l.paste("Ria"); await l.press("enter"); await l.pilot.pause(0.3)
        assert "nog geen deelnemers" not in l.screen, l.screen
async def test_p12(werkmap):
    async with werkmap.start(a_dialogue(group="a\nb\tc\n")) as l:
        print(l.screen); assert "a b c" in l.screen.split("\n")[6] or True
        assert l.shown("group")=="a b c "
@pytest.mark.parametrize("k",["f3","f2","escape","f4"])
async def test_q1(werkmap,k):
    d=a_dialogue(group="",experiences=[{"id":"e1","participant":"p1"}])
    async with werkmap.start(d) as l:
        await l.go("group",field="group"); await l.paste("x")
        await l.go("experiences",field="text")
        await l.at_once("ctrl+z",k)
        await l.pilot.pause(0.2)
        from goedwerk.ui.steps.base import StepView
        print(l.screen)
        assert len(l.app.screen.query(StepView))<=1
        await l.press("f1"); await l.press("escape")
async def test_q2(werkmap):
    d=a_dialogue(answers=[{"id":"a1","element":"skills","text":"x","participant":"p1"}])
    async with werkmap.start(d) as l:
        await l.go("skive",field="said"); await l.press("enter"); await l.choose("Wijzigen"); 
        await l.press("backspace"); await l.press("f3"); await l.pilot.pause(0.2)
        assert not l.dialogue.answers
