<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="urn:tambon:site" exclude-result-prefixes="t">
  <xsl:include href="page.xsl"/>

  <xsl:template match="page" mode="where"><xsl:value-of select="t:say('The whole province')"/></xsl:template>
  <xsl:template match="page" mode="title"><xsl:value-of select="t:say('What was achieved')"/></xsl:template>
  <xsl:template match="page" mode="about"><xsl:value-of select="t:say('Results of the programme, in figures')"/></xsl:template>

  <xsl:template match="page" mode="body">
    <xsl:if test="not(programme)"><p><xsl:value-of select="t:say('No results here yet')"/></p></xsl:if>
    <xsl:for-each select="programme">
      <h2><xsl:value-of select="@name"/></h2>
      <ul class="rows"><xsl:apply-templates select="result"/></ul>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="result">
    <li>
      <xsl:if test="@figure">
        <b class="big"><xsl:value-of select="@figure"/><xsl:if test="@unit"><xsl:text>&#160;</xsl:text><xsl:value-of select="@unit"/></xsl:if>
          <xsl:if test="@rounded"><xsl:text> </xsl:text><xsl:value-of select="t:say('(rounded)')"/></xsl:if></b><br/>
      </xsl:if>
      <xsl:value-of select="@text"/>
      <p class="soft">
        <xsl:choose>
          <xsl:when test="t:date(@as-of) != ''"><xsl:value-of select="t:say('as of %s', t:date(@as-of))"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="t:say('The source gives no date')"/></xsl:otherwise>
        </xsl:choose>
        <xsl:if test="@source"> · <xsl:value-of select="t:say('Source: %s', @source)"/></xsl:if>
      </p>
    </li>
  </xsl:template>
</xsl:stylesheet>
