<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="urn:tambon:site" exclude-result-prefixes="t">
  <xsl:include href="page.xsl"/>

  <xsl:include href="figure.xsl"/>
  <xsl:template match="page" mode="where"><xsl:value-of select="t:say('The whole province')"/></xsl:template>
  <xsl:template match="page" mode="title"><xsl:value-of select="@name"/></xsl:template>
  <xsl:template match="page" mode="about"><xsl:value-of select="t:plural('%d question', '%d questions', count(indicator), count(indicator))"/></xsl:template>

  <xsl:template match="page" mode="body">
    <ul class="links"><li><a href="{$home}i/"><xsl:value-of select="t:say('Surveys')"/></a></li></ul>
    <p class="soft">
      <xsl:if test="@year"><xsl:value-of select="t:year(@year)"/></xsl:if>
      <xsl:if test="t:date(@as-of) != ''"> · <xsl:value-of select="t:say('Data of %s', t:date(@as-of))"/></xsl:if>
    </p>
    <xsl:if test="not(indicator)"><p><xsl:value-of select="t:say('No data yet')"/></p></xsl:if>
    <xsl:for-each select="indicator">
      <xsl:if test="not(preceding-sibling::indicator[1]/@dimension-no = @dimension-no)">
        <h2>
          <xsl:choose>
            <xsl:when test="@dimension"><xsl:value-of select="@dimension"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="t:say('Part %d', @dimension-no)"/></xsl:otherwise>
          </xsl:choose>
        </h2>
      </xsl:if>
      <p><a href="{$home}{@address}"><xsl:value-of select="@no"/><xsl:text> </xsl:text><xsl:value-of select="@name"/></a><br/><xsl:call-template name="figure"/></p>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
