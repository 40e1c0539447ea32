<?xml version="1.0" encoding="UTF-8"?>
<!-- A table of the open data: its files, and what each column means. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="urn:tambon:site" exclude-result-prefixes="t">
  <xsl:include href="page.xsl"/>
  <xsl:include href="paper.xsl"/>

  <xsl:template match="page" mode="where"><xsl:value-of select="t:say('Open data')"/></xsl:template>
  <xsl:template match="page" mode="title"><xsl:value-of select="t:name(@title, @title-en)"/></xsl:template>
  <xsl:template match="page" mode="about">
    <xsl:value-of select="t:name(@title, @title-en)"/>
    <xsl:if test="@about">: <xsl:value-of select="t:name(@about, @about-en)"/></xsl:if>
  </xsl:template>

  <xsl:template match="page" mode="body">
    <ul class="links"><li><a href="{$home}o/"><xsl:value-of select="t:say('Open data')"/></a></li></ul>
    <xsl:if test="@about"><p><xsl:value-of select="t:name(@about, @about-en)"/></p></xsl:if>
    <h2><xsl:value-of select="t:say('Files')"/></h2>
    <table>
      <xsl:for-each select="file">
        <tr><th scope="row"><a href="{$top}o/{@path}"><xsl:value-of select="@path"/></a>
          <xsl:if test="@as-of"><br/><span class="soft"><xsl:value-of select="t:say('Data of %s', t:date(@as-of))"/></span></xsl:if></th>
          <td><xsl:value-of select="t:plural('%s row', '%s rows', @rows, t:count(@rows))"/><br/><xsl:call-template name="size"/></td></tr>
      </xsl:for-each>
    </table>
    <h2><xsl:value-of select="t:say('Columns')"/></h2>
    <dl><xsl:apply-templates select="field"/></dl>
  </xsl:template>

  <xsl:template match="field">
    <dt><code><xsl:value-of select="@name"/></code></dt>
    <dd><b><xsl:value-of select="t:name(@title, @title-en)"/></b>
      <xsl:text> </xsl:text><span class="soft"><xsl:value-of select="@type"/><xsl:if test="@unit">, <xsl:value-of select="@unit"/></xsl:if></span>
      <xsl:if test="@about"><br/><xsl:value-of select="t:name(@about, @about-en)"/></xsl:if>
      <xsl:if test="value"><ul><xsl:for-each select="value">
        <li><code><xsl:value-of select="@key"/></code><xsl:text> </xsl:text><xsl:value-of select="t:name(@title, @title-en)"/></li>
      </xsl:for-each></ul></xsl:if></dd>
  </xsl:template>
</xsl:stylesheet>
