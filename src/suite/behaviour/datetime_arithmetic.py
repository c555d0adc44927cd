"""Dates, times, differences, zones and formats."""
from datetime import UTC, date, datetime, time, timedelta, timezone

leap = date(2024, 2, 29)
print(leap + timedelta(days=1), leap.weekday(), leap.isocalendar(), leap.replace(day=1))
moment = datetime(2024, 2, 29, 13, 5, 7, tzinfo=UTC)
print(moment.isoformat(), moment.astimezone(timezone(timedelta(hours=2))))
print(moment.strftime("%A %d %B %Y %H:%M:%S %j"), datetime.strptime("1/2/03", "%d/%m/%y"))
print(timedelta(hours=25, seconds=90), timedelta(days=-1, seconds=1))
print(timedelta(1) / timedelta(hours=9))
print(datetime.fromisoformat("2024-03-01T10:00:00.5+01:00").utcoffset(), time(7, 30).isoformat())
print(datetime.fromtimestamp(0, UTC), moment.timestamp())
for wrong in (lambda: date(2023, 2, 29), lambda: moment - datetime(2024, 1, 1)):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__)

# Prints:
# 2024-03-01 3 datetime.IsoCalendarDate(year=2024, week=9, weekday=4) 2024-02-01
# 2024-02-29T13:05:07+00:00 2024-02-29 15:05:07+02:00
# Thursday 29 February 2024 13:05:07 060 2003-02-01 00:00:00
# 1 day, 1:01:30 -1 day, 0:00:01
# 2.6666666666666665
# 1:00:00 07:30:00
# 1970-01-01 00:00:00+00:00 1709211907.0
# ValueError
# TypeError
