"""marketorestpython, which knows nothing of this organisation, uses it as it would use a real one.

Its retries after 601, 602, 606 and 615 are broken (no new token, no token at all), so those are not tried here.
"""

import os

import requests
from marketorestpython.client import MarketoClient

HOST = os.environ["HOST"]
CONTROL = os.environ["CONTROL"]


def client(secret=os.environ["CLIENT_SECRET"], name=os.environ["CLIENT_ID"]):
    made = MarketoClient(os.environ["MUNCHKIN_ID"], name, secret, max_retry_time=1, requests_timeout=30)
    made.host = HOST
    return made


def post(path):
    answer = requests.post(CONTROL + path)
    answer.raise_for_status()


mc = client()
types = {kind["id"]: kind["name"] for kind in mc.execute(method="get_activity_types")}
assert types[39] == "Send Sales Email" and types[45] == "Receive Sales Email", types
assert "email" in [field["rest"]["name"] for field in mc.execute(method="describe")]
assert mc.execute(method="describe2")[0]["name"] == "API Lead"
assert mc.scope.startswith("msi-setup-api@") and mc.token_type == "bearer"
usage = mc.execute(method="get_daily_usage")
assert usage[0]["total"] == 4 and usage[0]["users"][0]["userId"] == mc.scope, usage
assert len(mc.execute(method="get_last_7_days_usage")) == 7

since = "2026-01-01T00:00:00Z"
assert mc.execute(method="get_lead_activities", activityTypeIds=["39", "40"], sinceDatetime=since) == []
for event in ["first-invite", "connect-marketo", "start-sync", "invite-users"]:
    post("events/" + event)
found = mc.execute(method="get_lead_activities", activityTypeIds=["39", "40"], sinceDatetime=since)
assert [one["activityTypeId"] for one in found] == [39, 40, 39], found

for made, words in [(client(secret="wrong"), "Bad client credentials"), (client(name="x"), "No client with requested id: x")]:
    try:
        made.execute(method="get_daily_usage")
    except Exception as error:
        assert words in str(error), error
    else:
        raise AssertionError(words)

for code in ["603", "607", "611"]:
    post("scenario/marketo-" + code)
    try:
        mc.execute(method="describe")
    except Exception as error:
        assert error.args[0]["code"] == code, error
    else:
        raise AssertionError(code)
post("scenario/normal")
try:
    mc.execute(method="describe_sales_person")
except Exception as error:
    assert error.args[0]["code"] == "610", error
else:
    raise AssertionError("610")
errors = {one["errorCode"]: one["count"] for one in mc.execute(method="get_daily_errors")[0]["errors"]}
assert errors == {"603": 1, "607": 1, "611": 1, "610": 1}, errors
print("ok")
