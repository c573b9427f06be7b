@echo off
rem Starts goedwerk, and first puts it on this laptop when this folder holds a later build than the one that is there.
rem Made from tools/windows/Goedwerk.bat. Not tried on Windows.
rem
rem A path may hold spaces, and any of ( ) & ! ^: so no delayed expansion, every path between quotes, and no blocks.
setlocal DisableDelayedExpansion
set "ERRORLEVEL="
chcp 65001 >nul
title Goedwerk
set "BUILD=@BUILD@"
set "PARTS=%~dp0programma"
if not defined LOCALAPPDATA set "LOCALAPPDATA=%USERPROFILE%\AppData\Local"
set "APP=%LOCALAPPDATA%\goedwerk"
set "UV=%PARTS%\uv.exe"
set "PYTHON=%APP%\programma\Scripts\python.exe"
rem The shortcut starts goedwerk with the same.
set "GOEDWERK=-X utf8 -P -m goedwerk"
set "UV_NO_CONFIG=1"
set "UV_NO_CACHE=1"
set "UV_LINK_MODE=copy"
set "UV_PYTHON_INSTALL_DIR=%APP%\python"

if not exist "%UV%" goto not_unpacked
if not exist "%PARTS%\wheels\goedwerk-*.whl" goto not_unpacked
set "INSTALLED="
if exist "%APP%\programma\versie.txt" set /p INSTALLED=<"%APP%\programma\versie.txt"
rem A later build has a name that comes later in the alphabet.
if "%INSTALLED%" GTR "%BUILD%" goto older
if not "%INSTALLED%"=="%BUILD%" goto install
rem A Python that was removed or replaced leaves a goedwerk that cannot start: then it is put there once more.
"%PYTHON%" -c "" >nul 2>nul
if not "%ERRORLEVEL%"=="0" goto install

:start
cd /d "%USERPROFILE%"
if not "%~1"=="" goto start_here
if defined WT_SESSION goto start_here
rem Windows Terminal draws better than the old window. It reads a semicolon as the end of a command.
"%SystemRoot%\System32\where.exe" wt.exe >nul 2>nul
if not "%ERRORLEVEL%"=="0" goto start_here
start "" wt.exe --title Goedwerk -- "%PYTHON:;=\;%" %GOEDWERK%
if not "%ERRORLEVEL%"=="0" goto start_here
exit /b 0

:start_here
"%PYTHON%" %GOEDWERK% %*
set "CODE=%ERRORLEVEL%"
if "%CODE%"=="0" exit /b 0
if "%~1"=="" call :wait
exit /b %CODE%

:older
echo.
echo Op deze laptop staat een nieuwere goedwerk dan in deze map.
echo Een oudere goedwerk kan je dialogen misschien niet openen. Ze blijven wel bewaard.
echo  N = begin met de nieuwere. Dat gebeurt na een minuut ook vanzelf.
echo  J = zet de oudere terug: goedwerk @VERSION@.
"%SystemRoot%\System32\choice.exe" /C JN /D N /T 60 /M "De oudere terugzetten? Druk op J of op N"
if "%ERRORLEVEL%"=="1" goto install
"%PYTHON%" -c "" >nul 2>nul
if "%ERRORLEVEL%"=="0" goto start
echo.
echo De nieuwere goedwerk kan niet meer starten. Er is niets veranderd.
echo Dubbelklik op Goedwerk.bat in de map van de nieuwere.
goto stop

:install
echo.
echo Goedwerk @VERSION@ komt nu op deze laptop te staan. Dat duurt een paar minuten.
echo Je dialogen staan ergens anders. Daar verandert niets aan.
if not exist "%APP%" mkdir "%APP%"
if exist "%APP%\nieuw" rd /s /q "%APP%\nieuw"
set "FOUND="
rem uv knows where Windows keeps its Pythons, and does not fall for the door to the Store.
for %%V in (@PYTHONS@) do if not defined FOUND call :look_for %%V
if not defined FOUND goto no_python

:make
"%UV%" venv --quiet --offline --no-python-downloads --relocatable --python "%FOUND%" "%APP%\nieuw"
if not "%ERRORLEVEL%"=="0" goto failed
"%UV%" pip install --quiet --offline --no-index --find-links "%PARTS%\wheels" --only-binary :all: --compile-bytecode --python "%APP%\nieuw\Scripts\python.exe" "goedwerk==@VERSION@"
if not "%ERRORLEVEL%"=="0" goto failed
"%APP%\nieuw\Scripts\python.exe" %GOEDWERK% --version
if not "%ERRORLEVEL%"=="0" goto failed
rem Only now that the new one works does it take the place of the old one.
if exist "%APP%\oud" rd /s /q "%APP%\oud"
if exist "%APP%\programma" move "%APP%\programma" "%APP%\oud" >nul 2>nul
if exist "%APP%\programma" goto still_open
move "%APP%\nieuw" "%APP%\programma" >nul
if not exist "%PYTHON%" goto put_back
>"%APP%\programma\versie.txt" echo %BUILD%
if exist "%APP%\oud" goto renewed
"%PYTHON%" %GOEDWERK% snelkoppeling
goto start

:renewed
rd /s /q "%APP%\oud"
goto start

:look_for
"%UV%" python find --system --offline --no-python-downloads "cpython-%1-windows-x86_64-none" >nul 2>nul
if "%ERRORLEVEL%"=="0" set "FOUND=cpython-%1-windows-x86_64-none"
exit /b 0

:no_python
echo.
echo Op deze laptop staat nog geen Python. Goedwerk heeft Python nodig.
echo Met internet kan dat nu vanzelf. Python komt dan alleen in de map van goedwerk.
"%SystemRoot%\System32\choice.exe" /C JN /M "Python nu ophalen? Druk op J of op N"
if not "%ERRORLEVEL%"=="1" goto without_python
"%UV%" python install --no-bin --no-registry @PYTHON@
if not "%ERRORLEVEL%"=="0" goto without_python
set "FOUND=cpython-@PYTHON@-windows-x86_64-none"
goto make

:without_python
echo.
echo Goedwerk staat nog niet op deze laptop. Zo kun je verder:
echo  1. Open de Microsoft Store en zoek Python @PYTHON@. Kies Downloaden.
echo     Mag dat niet? Vraag je ict-afdeling om Python @PYTHON@, 64-bit.
echo  2. Dubbelklik daarna weer op Goedwerk.bat.
goto stop

:not_unpacked
echo.
echo Goedwerk kan zo niet starten: er ontbreken bestanden naast Goedwerk.bat.
echo Meestal zit alles dan nog in het zip-bestand. Zo kun je verder:
echo  1. Klik met rechts op het zip-bestand en kies Alles uitpakken.
echo  2. Dubbelklik in de nieuwe map op Goedwerk.bat.
echo Er is niets veranderd.
goto stop

:still_open
rd /s /q "%APP%\nieuw"
echo.
echo Goedwerk staat nog open. Daarom is er niets veranderd.
echo Sluit goedwerk, en dubbelklik dan weer op Goedwerk.bat.
goto stop

:put_back
if exist "%APP%\oud" move "%APP%\oud" "%APP%\programma" >nul

:failed
echo.
echo Het is niet gelukt om goedwerk op deze laptop te zetten. Hierboven staat waarom.
echo Je dialogen zijn er nog, en ook de goedwerk die er al stond.
echo Kijk of er ruimte is op de schijf. Laat dit anders zien aan je ict-afdeling.

:stop
call :wait
exit /b 1

:wait
echo.
echo Druk op een toets om dit venster te sluiten.
pause >nul
exit /b 0
