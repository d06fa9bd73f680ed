/// The style sheet of the report's page.
enum ReportStyle {
  /// Paper first: what a screen shows is what is printed, but for a dark ground.
  static let sheet = """
    @page{size:auto;margin:11mm 13mm}
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:190mm;padding:1rem;font:10pt/1.3 "DejaVu Sans","Helvetica Neue",Arial,sans-serif;\
    color:\(Palette.colour(.ink));background:\(Palette.ground);overflow-wrap:anywhere}
    h1{font-size:14pt;line-height:1.2;margin:0 0 .2rem}
    h2{font-size:11pt;margin:.7rem 0 .2rem;padding-bottom:.1rem;border-bottom:1px solid \(Palette.colour(.limit))}
    p{margin:.15rem 0}
    .name{font-weight:bold}
    table{width:100%;border-collapse:collapse}
    thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    th,td{text-align:left;vertical-align:top;padding:.08rem 0}
    tbody th{width:9.5rem;font-weight:normal;color:\(Palette.colour(.limit));padding-right:.6rem}
    .pictures{margin-top:.3rem}
    figure{margin:0 0 .3rem;break-inside:avoid}
    .half{display:inline-block;width:49.5%;vertical-align:top}
    tr{break-inside:avoid}
    figcaption{font-size:9pt;font-weight:bold}
    svg{display:block;width:100%;height:auto}
    section{break-inside:auto}
    h2,figcaption{break-after:avoid}
    footer{margin-top:.7rem;font-size:7.5pt}
    footer ol{margin:.2rem 0;padding-left:1.2rem;columns:2;column-gap:1.2rem}
    @media (max-width:40rem){.half{width:100%}tbody th,tbody td{display:block;width:auto}\
    footer ol{columns:1}}
    @media print{body{padding:0;max-width:none;font-size:8.6pt;line-height:1.22}\
    h2{margin:.45rem 0 .12rem}}
    @media screen and (prefers-color-scheme:dark){body{color:\(Palette.darkColour(.ink));\
    background:\(Palette.darkColour(.ground))}tbody th{color:\(Palette.darkColour(.limit))}\
    h2{border-color:\(Palette.darkColour(.limit))}\(Palette.darkRules)}
    """
}
