/* The kiosk's code: #12.plan in a tambon's page is /area/800120/plan of release 12. */
(function(){
var code=document.getElementById("code"),form=document.getElementById("form");
function show(){
var m=/^#(\d{1,9})(?:(\.)|(?=\/|$))(.{0,120})$/.exec(location.hash);
if(!m){return;}
var place=code.getAttribute("data-place"),own=place?"/area/"+place:"";
var page=m[2]?own+(m[3].charAt(0)==="?"?"":"/")+m[3]:m[3]||own||"/";
code.textContent=m[1]+page;
document.getElementById("told").hidden=false;
document.querySelector("a[hreflang]").hash=location.hash;
if(form){form.href=form.getAttribute("data-start")+encodeURIComponent(m[1]+page)+form.getAttribute("data-end");}
}
addEventListener("hashchange",show);
show();
})();
