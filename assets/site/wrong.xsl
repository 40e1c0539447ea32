<?xml version="1.0" encoding="UTF-8"?>
<!-- Whom to tell that something is wrong. Of what the kiosk's code names, the page's script shows the
     code and puts it into the form's address; without it the code is in the browser's address line. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="urn:tambon:site" exclude-result-prefixes="t">
  <xsl:include href="page.xsl"/>

  <xsl:template match="page" mode="where"><xsl:value-of select="t:place(@level, @name, @name-en)"/></xsl:template>
  <xsl:template match="page" mode="title"><xsl:value-of select="t:say('Is something wrong here?')"/></xsl:template>
  <xsl:template match="page" mode="about"><xsl:value-of select="t:say('How to tell the office that something is wrong in the data')"/></xsl:template>

  <xsl:template match="page" mode="body">
    <p><xsl:value-of select="t:say('Tell the office in whichever way suits you. This page asks nothing and keeps nothing.')"/></p>
    <div id="told" hidden="hidden">
      <p><xsl:value-of select="t:say('Tell them this page')"/><br/><b id="code" class="big">
        <xsl:if test="@level = 'tambon'"><xsl:attribute name="data-place"><xsl:value-of select="@code"/></xsl:attribute></xsl:if>
      </b></p>
    </div>
    <noscript><p><xsl:value-of select="t:say('If there is something after # in the address of this page, tell them that, too: it names the page you mean.')"/></p></noscript>
    <xsl:for-each select="office">
      <h2><xsl:value-of select="t:name(@name, @name-en)"/></h2>
      <ul class="ways"><li><a href="{@phone-url}"><xsl:value-of select="t:say('Telephone')"/><xsl:text> </xsl:text><xsl:value-of select="@phone"/></a></li></ul>
    </xsl:for-each>
    <xsl:if test="contact/@stated">
      <h2>
        <xsl:choose>
          <xsl:when test="contact/@name"><xsl:value-of select="contact/@name"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="t:say('The province')"/></xsl:otherwise>
        </xsl:choose>
      </h2>
      <xsl:apply-templates select="contact"/>
    </xsl:if>
    <xsl:if test="not(office) and not(contact/@stated)">
      <p><xsl:value-of select="t:say('No telephone and no other way is stated yet. Ask at the district office.')"/></p>
    </xsl:if>
    <xsl:if test="tambon">
      <h2><xsl:value-of select="t:say('The office of a tambon')"/></h2>
      <ul class="links">
        <xsl:for-each select="tambon">
          <li><a href="{@code}/"><xsl:value-of select="t:place('tambon', @name, @name-en)"/></a></li>
        </xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
