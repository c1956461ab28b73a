"""simple-salesforce, which knows nothing of this organisation, uses it as it would use a real one."""

import os

import requests
from simple_salesforce import Salesforce
from simple_salesforce.exceptions import (
    SalesforceExpiredSession,
    SalesforceGeneralError,
    SalesforceMalformedRequest,
    SalesforceRefusedRequest,
    SalesforceResourceNotFound,
)

BASE = os.environ["BASE"]
CONTROL = os.environ["CONTROL"]


class Plain(requests.adapters.HTTPAdapter):
    """The client writes https into every address; this organisation has no certificate."""

    def send(self, request, **options):
        request.url = request.url.replace("https://127.0.0.1", "http://127.0.0.1", 1)
        return super().send(request, **options)


def client(token, version="67.0"):
    session = requests.Session()
    session.trust_env = False
    session.mount("https://127.0.0.1", Plain())
    return Salesforce(session=session, session_id=token, instance_url=BASE, version=version)


def post(path):
    session = requests.Session()
    session.trust_env = False
    answer = session.post(CONTROL + path)
    answer.raise_for_status()
    return answer.json()


def fails(kind, status, call):
    try:
        call()
    except kind as error:
        assert error.status == status, (error.status, status)
        return error
    raise AssertionError(f"{kind.__name__} expected")


sf = client(os.environ["TOKEN"])

# Identity.
identity = sf.session.get(os.environ["ID"], params={"format": "json"}, headers=sf.headers).json()
me = sf.query("SELECT Id, Username FROM User WHERE Id = '%s'" % identity["user_id"])["records"]
assert [user["Username"] for user in me] == [identity["username"]], me
assert sf.User.get(identity["user_id"])["Username"] == identity["username"]

# Paging: 2,500 users and 2,400 leads are more than a page.
users = sf.query_all("SELECT Id, Name, Profile.Name FROM User ORDER BY LastName")
assert users["totalSize"] == len(users["records"]) == 2500 and users["done"], users["totalSize"]
assert len({user["Id"] for user in users["records"]}) == 2500
assert sum(1 for _ in sf.query_all_iter("SELECT Id FROM Lead")) == 2400
assert sf.query("SELECT COUNT() FROM User")["totalSize"] == 2500

# Describes.
assert "Lead" in [one["name"] for one in sf.describe()["sobjects"]]
fields = {field["name"]: field for field in sf.Task.describe()["fields"]}
assert fields["Type"]["picklistValues"][0]["value"] == "Call", fields["Type"]
layout = sf.Lead.describe_layout("012000000000000AAA")
assert layout["detailLayoutSections"][0]["heading"] == "Information", layout

# Tooling.
packages = sf.toolingexecute(
    "query", params={"q": "SELECT SubscriberPackage.NamespacePrefix FROM InstalledSubscriberPackage"}
)
names = [one["SubscriberPackage"]["NamespacePrefix"] for one in packages["records"]]
assert names == ["docsign"], names

# Limits, by the resource and by the header.
limits = sf.limits()["DailyApiRequests"]
assert limits["Max"] == 15000 and limits["Remaining"] < 15000, limits
usage = sf.api_usage["api-usage"]
assert usage.total == 15000 and usage.used >= 10, usage

# Each class of error.
bad = fails(SalesforceMalformedRequest, 400, lambda: sf.query("SELECT Nope FROM User"))
assert bad.content[0]["errorCode"] == "INVALID_FIELD", bad.content
fails(SalesforceMalformedRequest, 400, lambda: sf.query("SELECT"))
fails(SalesforceResourceNotFound, 404, lambda: sf.mkto_si__BestBetsCache__c.describe())
expired = fails(SalesforceExpiredSession, 401, lambda: client("made-up").limits())
assert expired.content[0]["errorCode"] == "INVALID_SESSION_ID", expired.content
fails(SalesforceRefusedRequest, 403, lambda: sf.Lead.create({"LastName": "Nobody"}))
fails(SalesforceGeneralError, 410, lambda: client(os.environ["TOKEN"], "30.0").limits())
for scenario, code in [
    ("api-not-enabled", "API_CURRENTLY_DISABLED"),
    ("edition-without-api", "API_DISABLED_FOR_ORG"),
    ("quota-reached", "REQUEST_LIMIT_EXCEEDED"),
]:
    post("scenario/" + scenario)
    refused = fails(SalesforceRefusedRequest, 403, lambda: sf.query("SELECT Id FROM Organization"))
    assert refused.content[0]["errorCode"] == code, refused.content
post("scenario/maintenance")
fails(SalesforceGeneralError, 503, lambda: sf.query("SELECT Id FROM Organization"))
post("scenario/expired-session")
fails(SalesforceExpiredSession, 401, lambda: sf.query("SELECT Id FROM Organization"))
assert post("scenario/normal")["refused_writes"] == 1
print("ok")
