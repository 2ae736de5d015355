# Texts of dates and times, written and read, for the module datetime.
from _datetime_calendar import _day_names, _days, _days_before, _first_iso_monday, _from_ordinal
from _datetime_calendar import _is_leap, _iso, _month_names, _months, _offset_text, _ordinal
from _datetime_delta import timedelta
from _datetime_zone import timezone


@builtin
def _format(obj, fmt, year, month, day, hour, minute, second, us, zone, offset):
    out = []
    i = 0
    n = len(fmt)
    weekday = (_ordinal(year, month, day) + 6) % 7 + 1
    while i < n:
        percent = fmt.find('%', i)
        if percent < 0 or percent + 1 >= n:
            out.append(fmt[i:])
            break
        out.append(fmt[i:percent])
        c = fmt[percent + 1]
        i = percent + 2
        if c in '-:' and i < n:
            if c == ':' and fmt[i] == 'z':
                out.append(_offset_text(offset()))
                i += 1
                continue
            if c == '-':
                text = _format(obj, '%' + fmt[i], year, month, day, hour, minute, second, us, zone, offset)
                out.append(text.lstrip('0') or '0' if text.isdigit() else text)
                i += 1
                continue
        if c == 'Y':
            out.append(f'{year:04d}')
        elif c == 'm':
            out.append(f'{month:02d}')
        elif c == 'd':
            out.append(f'{day:02d}')
        elif c == 'H':
            out.append(f'{hour:02d}')
        elif c == 'M':
            out.append(f'{minute:02d}')
        elif c == 'S':
            out.append(f'{second:02d}')
        elif c == 'f':
            out.append(f'{us:06d}')
        elif c == 'y':
            out.append(f'{year % 100:02d}')
        elif c == 'b' or c == 'h':
            out.append(_months[month])
        elif c == 'B':
            out.append(_month_names[month])
        elif c == 'a':
            out.append(_days[weekday])
        elif c == 'A':
            out.append(_day_names[weekday])
        elif c == 'I':
            out.append(f'{(hour + 11) % 12 + 1:02d}')
        elif c == 'l':
            out.append(f'{(hour + 11) % 12 + 1:2d}')
        elif c == 'k':
            out.append(f'{hour:2d}')
        elif c == 'p':
            out.append('AM' if hour < 12 else 'PM')
        elif c == 'P':
            out.append('am' if hour < 12 else 'pm')
        elif c == 'j':
            out.append(f'{_days_before[month] + (month > 2 and _is_leap(year)) + day:03d}')
        elif c == 'e':
            out.append(f'{day:2d}')
        elif c == 'u':
            out.append(str(weekday))
        elif c == 'w':
            out.append(str(weekday % 7))
        elif c == 'U':
            out.append(f'{(_days_before[month] + (month > 2 and _is_leap(year)) + day + 6 - weekday % 7) // 7:02d}')
        elif c == 'W':
            out.append(f'{(_days_before[month] + (month > 2 and _is_leap(year)) + day + 6 - (weekday - 1)) // 7:02d}')
        elif c in 'GVg':
            iso_year, week, _ = _iso(year, month, day)
            out.append(f'{iso_year:04d}' if c == 'G' else f'{week:02d}' if c == 'V' else f'{iso_year % 100:02d}')
        elif c == 'C':
            out.append(f'{year // 100:02d}')
        elif c == 'z':
            out.append(_offset_text(offset(), ''))
        elif c == 'Z':
            out.append(zone() or '')
        elif c == 'c':
            out.append(f'{_days[weekday]} {_months[month]} {day:2d} {hour:02d}:{minute:02d}:{second:02d} {year:04d}')
        elif c == 'x' or c == 'D':
            out.append(f'{month:02d}/{day:02d}/{year % 100:02d}')
        elif c == 'X' or c == 'T':
            out.append(f'{hour:02d}:{minute:02d}:{second:02d}')
        elif c == 'F':
            out.append(f'{year:04d}-{month:02d}-{day:02d}')
        elif c == 'R':
            out.append(f'{hour:02d}:{minute:02d}')
        elif c == 'r':
            out.append(f'{(hour + 11) % 12 + 1:02d}:{minute:02d}:{second:02d} {"AM" if hour < 12 else "PM"}')
        elif c == 's':
            out.append(str((_ordinal(year, month, day) - 719163) * 86400 + hour * 3600 + minute * 60 + second))
        elif c == 'n':
            out.append('\n')
        elif c == 't':
            out.append('\t')
        elif c == '%':
            out.append('%')
        else:
            out.append('%' + c)
    return ''.join(out)


@builtin
def _digits(text, at, count):
    part = text[at:at + count]
    if len(part) != count or not part.isdigit() or not part.isascii():
        raise ValueError
    return int(part)


@builtin
def _from_iso_week(year, week, day):
    if not 1 <= year <= 9999:
        raise ValueError(f'year must be in 1..9999, not {year}')
    if not 0 < week < 53:
        if not (week == 53 and _iso(year, 12, 28)[1] == 53):
            raise ValueError(f'Invalid week: {week}')
    if not 0 < day < 8:
        raise ValueError(f'Invalid weekday: {day} (range is [1, 7])')
    return _from_ordinal(_first_iso_monday(year) + (week - 1) * 7 + day - 1)


@builtin
def _parse_iso_date(text):
    year = _digits(text, 0, 4)
    dash = text[4:5] == '-'
    at = 4 + dash
    if text[at:at + 1] == 'W':
        week = _digits(text, at + 1, 2)
        at += 3
        day = 1
        if at < len(text):
            if (text[at] == '-') is not dash:
                raise ValueError
            at += dash
            day = _digits(text, at, 1)
            at += 1
        if at != len(text):
            raise ValueError
        return _from_iso_week(year, week, day)
    month = _digits(text, at, 2)
    at += 2
    if (text[at:at + 1] == '-') is not dash:
        raise ValueError
    day = _digits(text, at + dash, 2)
    if at + dash + 2 != len(text):
        raise ValueError
    return year, month, day


@builtin
def _parse_clock(text):
    # (hour, minute, second, microsecond) of hh[:mm[:ss[.f]]] or without colons.
    parts = [0, 0, 0, 0]
    at = 0
    colon = text[2:3] == ':'
    for k in range(3):
        parts[k] = _digits(text, at, 2)
        at += 2
        if at == len(text):
            return parts
        c = text[at]
        if k == 2:
            break
        if c == ':':
            if not colon:
                raise ValueError
            at += 1
        elif colon or not c.isdigit():
            raise ValueError
    if text[at] not in '.,':
        raise ValueError
    fraction = text[at + 1:]
    if not fraction.isdigit() or not fraction.isascii():
        raise ValueError
    parts[3] = int(fraction[:6].ljust(6, '0'))
    return parts


@builtin
def _parse_iso_time(text):
    zone = None
    at = max(text.find('+'), text.find('-'))
    if text.endswith('Z'):
        text, zone = text[:-1], timezone.utc
    elif at >= 0:
        sign = -1 if text[at] == '-' else 1
        rest = text[at + 1:]
        text = text[:at]
        h, m, s, us = _parse_clock(rest)
        delta = timedelta(hours=h, minutes=m, seconds=s, microseconds=us)
        zone = timezone.utc if not delta else timezone(sign * delta)
    hour, minute, second, us = _parse_clock(text)
    return hour, minute, second, us, zone


# --- reading formats

_patterns = {
    'd': r'(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])', 'f': r'(?P<f>[0-9]{1,6})', 'H': r'(?P<H>2[0-3]|[0-1]\d|\d| \d)',
    'I': r'(?P<I>1[0-2]|0[1-9]|[1-9]| [1-9])', 'G': r'(?P<G>\d\d\d\d)', 'j': r'(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])',
    'm': r'(?P<m>1[0-2]|0[1-9]|[1-9])', 'M': r'(?P<M>[0-5]\d|\d)', 'S': r'(?P<S>6[0-1]|[0-5]\d|\d)', 'u': r'(?P<u>[1-7])', 'w': r'(?P<w>[0-6])',
    'U': r'(?P<U>5[0-3]|[0-4]\d|\d)', 'W': r'(?P<W>5[0-3]|[0-4]\d|\d)', 'V': r'(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)', 'y': r'(?P<y>\d\d)', 'Y': r'(?P<Y>\d\d\d\d)',
    'z': r'(?P<z>([+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?)|(?-i:Z))', 'a': '(?P<a>mon|tue|wed|thu|fri|sat|sun)',
    'A': '(?P<A>monday|tuesday|wednesday|thursday|friday|saturday|sunday)', 'b': '(?P<b>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)',
    'B': '(?P<B>january|february|march|april|may|june|july|august|september|october|november|december)', 'p': '(?P<p>am|pm)',
    'Z': '(?P<Z>utc|gmt)', '%': '%'}
_composed = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S', 'D': '%m/%d/%y', 'T': '%H:%M:%S', 'F': '%Y-%m-%d', 'R': '%H:%M'}
_compiled = {}


@builtin
def _compile_format(format):
    import re
    pattern = _compiled.get(format)
    if pattern is not None:
        return pattern
    out = []
    i = 0
    while i < len(format):
        c = format[i]
        i += 1
        if c == '%':
            if i >= len(format):
                raise ValueError(f"stray %% in format '{format}'".replace('%%', '%'))
            c = format[i]
            i += 1
            if c in _composed:
                format = format[:i] + _composed[c] + format[i:]
                continue
            if c not in _patterns:
                raise ValueError(f"'{c}' is a bad directive in format '{format}'")
            out.append(_patterns[c])
        elif c.isspace():
            while i < len(format) and format[i].isspace():
                i += 1
            out.append(r'\s+')
        else:
            out.append(re.escape(c))
    try:
        pattern = re.compile(''.join(out), re.IGNORECASE)
    except re.PatternError as exc:
        raise ValueError(str(exc)) from None
    if len(_compiled) > 50:
        _compiled.clear()
    _compiled[format] = pattern
    return pattern


@builtin
def _parsed(text, format):
    # (year, month, day, hour, minute, second, microsecond, offset or None, zone's name)
    if not isinstance(text, str):
        raise TypeError(f'strptime() argument 0 must be str, not {type(text)}')
    match = _compile_format(format).match(text)
    if not match:
        raise ValueError(f'time data {text!r} does not match format {format!r}')
    if len(text) != match.end():
        raise ValueError(f'unconverted data remains: {text[match.end():]}')
    found = match.groupdict()
    year, month, day, hour, minute, second, us = None, 1, 1, 0, 0, 0, 0
    offset = zone = weekday = week = julian = iso_year = iso_week = None
    week_starts_monday = False
    for key, value in found.items():
        if key == 'Y':
            year = int(value)
        elif key == 'y':
            year = int(value)
            year += 2000 if year <= 68 else 1900
        elif key == 'G':
            iso_year = int(value)
        elif key == 'm':
            month = int(value)
        elif key == 'b':
            month = _months.index(value.capitalize())
        elif key == 'B':
            month = _month_names.index(value.capitalize())
        elif key == 'd':
            day = int(value)
        elif key == 'H':
            hour = int(value)
        elif key == 'I':
            hour = int(value)
            if (found.get('p') or '').lower() == 'pm':
                hour = hour % 12 + 12
            elif 'p' in found or hour != 12:
                hour = hour % 12 if hour == 12 else hour
            else:
                hour = 0
        elif key == 'M':
            minute = int(value)
        elif key == 'S':
            second = int(value)
        elif key == 'f':
            us = int(value.ljust(6, '0'))
        elif key == 'j':
            julian = int(value)
        elif key == 'a':
            weekday = _days.index(value.capitalize()) - 1
        elif key == 'A':
            weekday = _day_names.index(value.capitalize()) - 1
        elif key == 'u':
            weekday = int(value) - 1
        elif key == 'w':
            weekday = (int(value) - 1) % 7
        elif key in 'UW':
            week = int(value)
            week_starts_monday = key == 'W'
        elif key == 'V':
            iso_week = int(value)
        elif key == 'z':
            if value.upper() == 'Z':
                offset = timedelta(0)
            else:
                h, m, s, u = _parse_clock(value[1:])
                offset = timedelta(hours=h, minutes=m, seconds=s, microseconds=u)
                if value[0] == '-':
                    offset = -offset
        elif key == 'Z':
            zone = value.upper()
    if iso_year is not None:
        if iso_week is None or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').")
        year, month, day = _from_iso_week(iso_year, iso_week, weekday + 1)
    elif iso_week is not None:
        raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').")
    leap_fix = year is None and month == 2 and day == 29
    if year is None:
        year = 1904 if leap_fix else 1900
    if julian is None and week is not None and weekday is not None:
        first = (_ordinal(year, 1, 1) + 6) % 7
        start = weekday
        if not week_starts_monday:
            first, start = (first + 1) % 7, (weekday + 1) % 7
        before = (7 - first) % 7
        julian = 1 + start - first if week == 0 else 1 + before + 7 * (week - 1) + start
    if julian is not None and 'd' not in found and 'm' not in found:
        year, month, day = _from_ordinal(_ordinal(year, 1, 1) + julian - 1)
    return year, month, day, hour, minute, second, us, offset, zone


@builtin
def _parsed_zone(offset, name):
    return None if offset is None else timezone(offset, name) if name else timezone(offset)
