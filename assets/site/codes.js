/* From a code to its page at once; without this there are links. What is misread is read right. */
(function(){
var m=/[?&]code=([^&#]*)/.exec(location.search)||/^#(.*)$/.exec(location.hash);
var typed=m?unescape(m[1].replace(/\+/g," ")):"";
var code=typed.toUpperCase().replace(/[^0-9A-Z]/g,"").replace(/O/g,"0").replace(/[IL]/g,"1");
if(!code){return;}
var starts=document.getElementById("starts"),unknown=document.getElementById("unknown"),link=null;
if(!starts){
var row=document.getElementById(code);
link=row&&row.querySelector("a");
}else if(code.length===7){
link=[].filter.call(starts.querySelectorAll("a"),function(a){return a.getAttribute("href")===code.slice(0,2)+"/";})[0];
}
if(link){location.replace(link.href+(starts?"#"+code:""));}
else if(unknown){unknown.hidden=false;}
})();
