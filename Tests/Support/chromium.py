"""A headless Chromium for checks, driven by the DevTools protocol over a pair of pipes: no driver, no package of Python.

    with Chromium() as browser:
        page = browser.page("file:///…/agenda.html", width=360, dark=True)
        page.run("document.title"); page.screenshot("page.png"); page.pdf("page.pdf"); page.messages
"""
import base64
import json
import os
import shutil
import signal
import subprocess
import tempfile

NAMES = ("chromium", "chromium-browser", "google-chrome")


def find():
    """The path of a Chromium, or None."""
    return next((path for path in map(shutil.which, NAMES) if path), None)


class Chromium:
    """One browser process with a profile of its own, thrown away at the end."""

    def __enter__(self):
        self.profile = tempfile.mkdtemp(prefix="acta-chromium-")
        to_browser, self.output = os.pipe()
        self.input, from_browser = os.pipe()
        # The browser reads descriptor 3 and writes 4; pipes may lie on either, so both move out of the way first.
        command = (
            f"exec 8<&{to_browser} 9>&{from_browser}; exec 3<&8 4>&9; exec \"$@\"")
        self.process = subprocess.Popen(
            ["bash", "-c", command, "chromium", find(), "--headless=new", "--remote-debugging-pipe", "--no-sandbox",
             "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--hide-scrollbars", "--force-device-scale-factor=1",
             "--disable-background-networking", "--disable-component-update", f"--user-data-dir={self.profile}", "about:blank"],
            pass_fds=(to_browser, from_browser), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, start_new_session=True)
        os.close(to_browser)
        os.close(from_browser)
        self.number, self.buffer, self.events = 0, b"", []
        return self

    def __exit__(self, *_):
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()
        os.close(self.output)
        os.close(self.input)
        shutil.rmtree(self.profile, ignore_errors=True)

    def call(self, method, session=None, **parameters):
        """The result of a command of the protocol; what else comes meanwhile is kept in `events`."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        self.send(message)
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def send(self, message):
        data = memoryview(json.dumps(message).encode() + b"\0")
        while data:
            data = data[os.write(self.output, data):]

    def receive(self):
        while b"\0" not in self.buffer:
            piece = os.read(self.input, 1 << 20)
            if not piece:
                raise RuntimeError("Chromium ended")
            self.buffer += piece
        line, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(line)

    def page(self, url, width=1280, height=900, dark=False):
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        return Page(self, target, session, url, width, height, dark)


class Page:
    """A page that has been loaded."""

    def __init__(self, browser, target, session, url, width, height, dark):
        self.browser, self.target, self.session = browser, target, session
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", media="screen", features=[scheme])
        self.call("Page.navigate", url=url)
        while not any(self._is("Page.loadEventFired", event) for event in browser.events):
            browser.events.append(browser.receive())

    def _is(self, method, event):
        return event.get("method") == method and event.get("sessionId") == self.session

    def call(self, method, **parameters):
        return self.browser.call(method, self.session, **parameters)

    def run(self, script):
        """The value of a script, awaited where it is a promise."""
        result = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(str(result["exceptionDetails"])[:500])
        return result["result"].get("value")

    @property
    def messages(self):
        """What the page wrote to the console, errors of loading included."""
        texts = []
        for event in self.browser.events:
            if self._is("Runtime.consoleAPICalled", event):
                texts.append(str(event["params"]["args"]))
            elif self._is("Log.entryAdded", event):
                texts.append(event["params"]["entry"]["text"])
            elif self._is("Runtime.exceptionThrown", event):
                texts.append(str(event["params"]["exceptionDetails"]))
        return texts

    @property
    def requests(self):
        """What the page asked for, itself left out."""
        urls = [e["params"]["request"]["url"] for e in self.browser.events if self._is("Network.requestWillBeSent", e)]
        return urls[1:]

    @property
    def overflow(self):
        """How many pixels the page is wider than its window."""
        return self.run("document.documentElement.scrollWidth - document.documentElement.clientWidth")

    def screenshot(self, path, whole=True):
        clip = {}
        if whole:
            size = self.call("Page.getLayoutMetrics")["cssContentSize"]
            clip = {"clip": {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 16000), "scale": 1}}
        picture = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=whole, **clip)
        with open(path, "wb") as file:
            file.write(base64.b64decode(picture["data"]))

    def pdf(self, path):
        self.call("Emulation.setEmulatedMedia", media="print", features=[])
        data = self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def close(self):
        self.browser.call("Target.closeTarget", targetId=self.target)
