"""Words that some program somewhere takes for more than words."""

HOSTILE = (
    "<script>window.broken = 'script'</script>",
    "<img src=x onerror=\"window.broken = 'img'\">",
    '<button data-commandlinker-command="apputils:change-theme" data-commandlinker-args="{}">Press me</button>',
    "</textarea></pre></p><h1>Big</h1>",
    'Tarts & pies &amp; $5 off, "today" it\'s $x^2$ \\(y\\)',
    "[a link](javascript:window.broken='link') **bold** `code`",
    "${window.broken = 'template'} {{7*7}} #{1}",
    "\u202eright to left\u202c and zero\u200bwidth",
    '=HYPERLINK("x")',
    "Robert'); DROP TABLE record;--",
    "a" * 400,
)
