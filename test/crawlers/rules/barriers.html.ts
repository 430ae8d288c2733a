/** A page with many kinds of barriers, in the document, a frame and a shadow root. */
export const barriers = `<!doctype html>
<html lang="xx-nonsense">
<head><title></title>
<meta http-equiv="refresh" content="60">
<meta name="viewport" content="width=device-width, user-scalable=no">
<style>.faint { color: #999; background: #fff } .picture { background-image: linear-gradient(red, blue) }</style>
</head>
<body>
<div class="header"><a class="logo" href="/"></a><img src="a.png"></div>
<div class="footer"><a class="logo" href="/imprint"></a></div>
<p style="color:#6b6b6b">Enough for AA and not for AAA</p>
<p class="faint">Too faint to be read</p>
<p class="picture">On a gradient</p>
<p>Some text with <a href="/x" style="color:#222;text-decoration:none">a link</a> in the middle.</p>
<form><input type="text" name="mail"><input type="text" name="phone"><select><option>1</option></select>
<input type="image" src="b.png"><input autocomplete="nonsense" aria-label="x"></form>
<ul><div>no item</div></ul><li>no list</li>
<div role="nonsense">x</div><div role="checkbox" tabindex="0">x</div>
<div aria-labelledby="x" aria-nonsense="1">x</div>
<div role="button" aria-checked="true" tabindex="0">x</div>
<button aria-expanded="perhaps">x</button>
<span aria-label="no role">x</span>
<div role="list"><div role="button" tabindex="0">x</div></div>
<div role="tab" tabindex="0"></div>
<div aria-hidden="true"><button>hidden</button></div>
<table><tr><td headers="none">1</td><th scope="nonsense">2</th></tr></table>
<h1></h1><h4>jump</h4>
<details><summary></summary>x</details>
<video src="v.mp4" autoplay></video>
<div><button style="width:9px;height:9px;padding:0;border:0">1</button><button style="width:9px;height:9px;padding:0;border:0">2</button></div>
<a href="#nowhere">nowhere</a>
<marquee>x</marquee>
<p lang="klingon">nuqneH</p>
<span style="line-height: 1 !important">tight</span>
<object data="x.swf"></object><map name="m"><area href="/a" coords="0,0,9,9"></map><img usemap="#m" alt="map" src="m.png">
<iframe srcdoc="<html><body><img src='in-frame.png'></body></html>"></iframe>
<iframe tabindex="-1" title="f" srcdoc="<html lang='en'><title>t</title><button>in</button></html>"></iframe>
<div id="host"></div>
<script>
const root = document.getElementById('host').attachShadow({ mode: 'open' })
root.innerHTML = '<span class="card"><button class="close"></button></span>'
</script>
</body></html>`
